using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Tests.Truth.Facts;

/// <summary>Reads the facts' token vocabulary: <c>state-kind-scopes:a,b;modifier:value</c>.</summary>
internal static partial class TokenVocabulary
{
    private const string Alive = "2026-11-01";
    private const string Past = "2026-03-01";

    private static readonly Dictionary<string, string> UserStates = new()
    {
        ["blocked-user"] = "blocked",
        ["deactivated-user"] = "deactivated",
        ["pending-user"] = "pending",
        ["unconfirmed-user"] = "unconfirmed",
        ["pwexpired-user"] = "password-expired",
    };

    private static readonly Dictionary<string, string> Kinds = new()
    {
        [""] = "personal",
        ["pat"] = "personal",
        ["token"] = "personal",
        ["admin-pat"] = "personal",
        ["group-token"] = "group",
        ["project-token"] = "project",
        ["service-account-pat"] = "service-account",
        ["oauth"] = "oauth",
        ["granular-pat"] = "fine-grained",
        ["impersonation-token"] = "impersonation",
    };

    private static readonly Dictionary<string, string> Levels = new()
    {
        ["10"] = "guest", ["15"] = "planner", ["20"] = "reporter", ["30"] = "developer", ["40"] = "maintainer", ["50"] = "owner",
    };

    public static TokenSpec Parse(string word)
    {
        if (word is "none" or "blank")
            return new TokenSpec();
        if (word == "unknown")
            return new TokenSpec { Literal = "<unknown>" };
        if (word.StartsWith("glcbt-", StringComparison.Ordinal))
            return new TokenSpec { Literal = word };
        if (word.StartsWith("pat-expires:", StringComparison.Ordinal))
            return new TokenSpec
            {
                Token = Seed("personal", ["api"],
                word["pat-expires:".Length..].Replace("null", "never", StringComparison.Ordinal), false)
            };

        var match = Word().Match(word);
        if (!match.Success || !Kinds.TryGetValue(match.Groups["kind"].Value, out var kind))
            throw new FormatException($"'{word}' is not in the token vocabulary; see TokenVocabulary.cs");
        return Read(match, kind);
    }

    private static TokenSpec Read(Match match, string kind)
    {
        var states = match.Groups["state"].Captures.Select(capture => capture.Value).ToHashSet();
        var scopes = match.Groups["scopes"].Success ? match.Groups["scopes"].Value.Split(',') : ["api"];
        var modifiers = match.Groups["modifier"].Captures.Select(capture => capture.Value.Split(':')).ToList();
        var token = Seed(kind, scopes, states.Contains("expired") ? Past : Alive, states.Contains("revoked"));
        if (match.Groups["kind"].Value == "admin-pat")
            token["user"] = "root";

        var spec = new TokenSpec
        {
            Token = token,
            UserState = states.Select(state => UserStates.GetValueOrDefault(state)).FirstOrDefault(state => state is not null)
        };
        return modifiers.Aggregate(spec, Apply);
    }

    private static TokenSpec Apply(TokenSpec spec, string[] modifier)
    {
        switch (modifier)
        {
            case ["level", var level]:
                spec.Token!["access"] = Levels[level];
                return spec;
            case ["user", var username]:
                spec.Token!["user"] = username;
                return spec;
            case ["group", var id]:
                return spec with { GroupsBefore = int.Parse(id, CultureInfo.InvariantCulture) - 1 };
            case ["perm", var permission]:
                (spec.Token!["permissions"] as JsonArray
                    ?? throw new FormatException("only a fine-grained token has the modifier perm")).Add(permission);
                return spec;
            case [var stage]:
                return spec with { Stage = stage };
            default:
                throw new FormatException($"modifier '{string.Join(':', modifier)}' is not in the token vocabulary");
        }
    }

    private static JsonObject Seed(string kind, string[] scopes, string expiresAt, bool revoked)
    {
        var token = new JsonObject { ["kind"] = kind };
        switch (kind)
        {
            case "group" or "service-account":
                token["group"] = "grp";
                token["access"] = "maintainer";
                break;
            case "project":
                token["project"] = "grp/proj";
                token["access"] = "maintainer";
                break;
            default:
                token["user"] = "caller";
                break;
        }

        if (kind == "service-account")
            token["username"] = "scanner-account";
        if (kind == "fine-grained")
            token["permissions"] = new JsonArray();
        else
            token["scopes"] = new JsonArray([.. scopes.Select(scope => JsonValue.Create(scope))]);
        token["createdAt"] = "2025-12-01T08:00:00Z";
        token["expiresAt"] = expiresAt;
        if (revoked)
            token["revoked"] = true;
        return token;
    }

    [GeneratedRegex(
        """
        ^(?:(?<state>valid|expired|revoked|blocked-user|deactivated-user|pending-user|unconfirmed-user|pwexpired-user)(?:[-+]|$))*
        (?<kind>[a-z-]*?)
        (?:-scopes:(?<scopes>[a-z0-9_,]+))?
        (?:;(?<modifier>[a-z]+(?::\w+)?))*$
        """, RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex Word();
}
