/** The first page of the second service. */
export const SCHOOL_MEALS_PAGE = "free-school-meals";
