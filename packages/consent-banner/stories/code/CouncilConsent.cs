using System.Text.RegularExpressions;

/// <summary>The consent cookie for a server in .NET. Its format is in the README of @council-components/consent-banner.</summary>
public sealed partial class CouncilConsent(string version, int days = 365)
{
    public const string CookieName = "council_consent";

    [GeneratedRegex(@"^v=1&p=([A-Za-z0-9_.-]+)&t=([0-9]{1,11})&c=([a-z0-9:.-]*)(?:&id=[0-9a-f]{32})?\z")]
    private static partial Regex Format();

    [GeneratedRegex(@"^([a-z][a-z0-9-]*):([01])\z")]
    private static partial Regex Entry();

    [GeneratedRegex(@"^/(?![/\\])[A-Za-z0-9_./?&=-]*\z")]
    private static partial Regex OwnPath();

    /// <summary>Yes or no for each purpose; null while nothing has been decided.</summary>
    /// <param name="encoded">The cookie as the browser sent it, still URL-encoded.</param>
    public IReadOnlyDictionary<string, bool>? Read(string? encoded)
    {
        if (encoded is null or { Length: >= 400 }) return null;
        var match = Format().Match(Uri.UnescapeDataString(encoded));
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        if (!match.Success || match.Groups[1].Value != version) return null;
        var time = long.Parse(match.Groups[2].Value);
        if (time > now + 86400 || time + days * 86400L <= now) return null;
        var choices = new Dictionary<string, bool>();
        var list = match.Groups[3].Value;
        foreach (var part in list.Length == 0 ? [] : list.Split('.'))
        {
            var entry = Entry().Match(part);
            if (!entry.Success || !choices.TryAdd(entry.Groups[1].Value, entry.Groups[2].Value == "1")) return null;
        }
        return choices;
    }

    /// <summary>The value of a Set-Cookie header.</summary>
    public string Write(IEnumerable<KeyValuePair<string, bool>> choices, bool https)
    {
        var list = string.Join('.', choices.Select(choice => $"{choice.Key}:{(choice.Value ? 1 : 0)}"));
        var time = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var value = Uri.EscapeDataString($"v=1&p={version}&t={time}&c={list}");
        return $"{CookieName}={value}; Max-Age={days * 86400}; Path=/; SameSite=Lax{(https ? "; Secure" : "")}";
    }

    /// <summary>A path of this site, to go back to; the cookies page for everything else.</summary>
    public static string SafeReturn(string? path, string cookiesPage) =>
        path is not null && OwnPath().IsMatch(path) && !path.Contains("//") ? path : cookiesPage;
}
