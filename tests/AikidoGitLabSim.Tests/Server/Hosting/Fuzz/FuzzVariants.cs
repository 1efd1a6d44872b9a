using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Tests.Server.Hosting.Fuzz;

/// <summary>Changes one thing about a request.</summary>
internal static partial class FuzzVariants
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    public static FuzzRequest Of(Random random, FuzzRequest request) => random.Next(6) switch
    {
        0 => request with { Target = WithOtherPart(random, request.Target) },
        1 => request with
        {
            Target = $"{request.Target}{(request.Target.Contains('?', StringComparison.Ordinal) ? '&' : '?')}"
                + $"{FuzzValues.Pick(random, "page", "per_page", "sudo", "state", "sort", "ref", "x[]")}={FuzzValues.Any(random)}",
        },
        2 when request.Body is not null => request with { Body = FuzzValues.Broken(random, request.Body) },
        3 when request.Body is not null => request with { Body = WithOtherValue(random, request.Body) },
        4 => request with { Headers = WithOtherHeader(random, request.Headers) },
        5 => WithMethod(request, FuzzValues.Pick(random, Methods)),
        _ => request with { Headers = WithOtherHeader(random, request.Headers) },
    };

    private static FuzzRequest WithMethod(FuzzRequest request, string method) =>
        request with { Method = method, Body = method is "GET" or "HEAD" ? null : request.Body };

    private static string WithOtherPart(Random random, string target)
    {
        var (path, query) = target.Split('?', 2) is [var before, var after] ? (before, $"?{after}") : (target, "");
        var parts = path.Split('/');
        if (parts.Length > 2)
            parts[random.Next(2, parts.Length)] = FuzzValues.Any(random);
        return string.Join('/', parts) + query;
    }

    private static string WithOtherValue(Random random, string body)
    {
        var value = FuzzValues.Any(random).Replace("\\", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal);
        var found = Values().Matches(body);
        if (found.Count == 0)
            return body;
        var one = found[random.Next(found.Count)];
        return string.Concat(body.AsSpan(0, one.Index), one.Value.AsSpan(0, 1), value, body.AsSpan(one.Index + one.Length));
    }

    private static Dictionary<string, string> WithOtherHeader(Random random, IReadOnlyDictionary<string, string> headers)
    {
        var changed = new Dictionary<string, string>(headers, StringComparer.OrdinalIgnoreCase);
        if (changed.Count > 0 && random.Next(4) == 0)
            changed.Remove(changed.Keys.ElementAt(random.Next(changed.Count)));
        else
            changed[FuzzValues.Pick(random, "PRIVATE-TOKEN", "Sudo", "Accept", "Origin", "Range", "If-None-Match")] =
                FuzzValues.Pick(random, "api", "admin", "admin-sudo", "group-owner", "project", "joe", "expired", FuzzValues.Any(random));
        return changed;
    }

    /// <summary>A value after a colon or an equals sign.</summary>
    [GeneratedRegex("[:=][^,&}\"]*", RegexOptions.NonBacktracking)]
    private static partial Regex Values();
}
