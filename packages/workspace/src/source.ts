/** The condition of package exports under which this repository runs its sources, without a build. */
export const SOURCE = "@council-components/source";
