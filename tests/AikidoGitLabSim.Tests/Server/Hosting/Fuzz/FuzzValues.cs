using System.Text;

namespace AikidoGitLabSim.Tests.Server.Hosting.Fuzz;

/// <summary>Values that break programs, and ways to break a text.</summary>
internal static class FuzzValues
{
    public static readonly string[] All =
    [
        "1", "0", "-1", "99999999999999999999", "1e400", "１", "self", "acme", "acme%2Fshop", "acme%252Fshop", "%FF", "%01",
        "%0d%0aX-Evil:1", "..", "%2e%2e", "%2e%2e%2f",
        "a b", "a+b", "\ud83d\ude00", "%F0%9F%98%80", "%C0%AF", "\u202e", "\u00e9", "true", "null", "main", "README.md", "HEAD",
        "refs%2Fheads%2Fmain", "2026-11-22",
        "9999-12-31", "P30D", "P99999999999Y", "{}", "[]", "'", "\"", "read_api", "%", "%zz", "~", "", "%3Cscript%3E", "{id}", "*",
        "default", "t42", "mara", "shop.git",
        "glpat-scanner", "${7*7}", "a\tb", new string('9', 300), new string('a', 2000), new string('[', 80),
    ];

    private static readonly string[] Json =
    [
        "null", "true", "-1", "1e400", "123456789012345678901234567890", "\"\"", "\"\\ud800\"", "\"a\\u0000b\"", "\"\u00ff\"", "[]", "{}",
        "[null,1,{\"a\":[1e400]}]",
        "\"P1D\"", "\"2026-11-22T09:00:00Z\"", "\"default\"", "\"GET\"", "\"/api/v4/user\"", "\".*\"", "\"(a+)+$\"", "\"../../etc/passwd\"",
        "500", "200", "\"EMPTY_RESPONSE\"", "\"uniform\"",
    ];

    public static T Pick<T>(Random random, params T[] of) => of[random.Next(of.Length)];

    public static string Any(Random random) => Pick(random, All);

    /// <summary>JSON with some of the keys given, and values that fit them or not; nested at times.</summary>
    public static string Object(Random random, string[] keys, int depth = 3) => "{" + string.Join(',', Enumerable.Range(0, random.Next(6))
        .Select(_ =>
            $"\"{(random.Next(12) == 0 ? Pick(random, "\\ud800", "x", "", "a.b") : Pick(random, keys))}\":{Value(random, keys, depth)}"))
            + "}";

    /// <summary>A text with some bytes changed, or cut off, at times.</summary>
    public static string Broken(Random random, string text)
    {
        if (random.Next(4) != 0 || text.Length == 0)
            return text;
        var letters = new StringBuilder(text);
        for (var n = random.Next(1, 4); n > 0; n--)
            letters[random.Next(letters.Length)] = (char)random.Next(256);
        return random.Next(3) == 0 ? letters.ToString(0, random.Next(letters.Length)) : letters.ToString();
    }

    private static string Value(Random random, string[] keys, int depth) => (depth == 0 ? 0 : random.Next(8)) switch
    {
        6 => Object(random, keys, depth - 1),
        7 => $"[{Object(random, keys, depth - 1)}]",
        5 => $"\"{Any(random).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        _ => Pick(random, Json),
    };
}
