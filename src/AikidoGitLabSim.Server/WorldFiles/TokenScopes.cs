using System.Collections.Immutable;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.WorldFiles.Nodes;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>Reads what a token may do, and refuses what no token of its kind and release can hold.</summary>
internal sealed class TokenScopes(Edition edition)
{
    private static readonly ScopeSet Granular = ScopeSet.Of(ScopeCatalogue.Granular);

    private readonly Dictionary<TokenKind, ImmutableArray<string>> _offered = [];

    // Most tokens have one of a few lists of scopes.
    private readonly Dictionary<string, ScopeSet> _sets = new(StringComparer.Ordinal);

    public ScopeSet Read(TokenItem item)
    {
        var scopes = Texts.Read(item.Fields, "scopes", "a scope");
        if (item.Kind == TokenKind.FineGrained)
            return FineGrainedScopes(item.Fields, scopes);

        if (item.Fields["scopes"] is null or ListNode { Items.Count: 0 })
            item.Fields.Reject("scopes", "scopes are missing, and no GitLab has a token without", "write scopes: [read_api]");
        var refused = false;
        foreach (var (line, place, name) in scopes)
        {
            if (WhyNot(name, item.Kind) is not var (message, cure))
                continue;
            item.Fields.RejectAt(line, place.ToString(), message, cure);
            refused = true;
        }

        return refused ? ScopeSet.Empty : SetOf(scopes);
    }

    private ScopeSet SetOf(List<TextItem> scopes)
    {
        var names = string.Join(' ', scopes.Select(scope => scope.Text));
        if (!_sets.TryGetValue(names, out var set))
            _sets.Add(names, set = ScopeSet.Of(scopes.Select(scope => scope.Text)));
        return set;
    }

    /// <summary>The permissions of a fine-grained token.</summary>
    public static ImmutableArray<string> Permissions(TokenItem item)
    {
        if (item.Kind != TokenKind.FineGrained)
            return [];
        if (item.Fields["permissions"] is null)
            item.Fields.Reject("permissions", "permissions are missing", "write permissions: [read_personal_access_token]");
        var permissions = Texts.Read(item.Fields, "permissions", "a permission");
        foreach (var (line, place, name) in permissions.Where(permission =>
            !permission.Text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_')))
            item.Fields.RejectAt(line, place.ToString(), $"'{name}' is not a permission",
                "permissions are lower-case words joined by '_', such as read_personal_access_token");
        return [.. permissions.Select(permission => permission.Text).Distinct(StringComparer.Ordinal)];
    }

    private ScopeSet FineGrainedScopes(Fields fields, List<TextItem> scopes)
    {
        if (FineGrained.WhyNotIn(edition) is { } reason)
            fields.Reject("kind", reason, FineGrained.Cure);
        foreach (var (line, place, _) in scopes.Where(scope => scope.Text != ScopeCatalogue.Granular))
            fields.RejectAt(line, place.ToString(), "a fine-grained token has permissions instead of scopes",
                "write permissions: [ … ] and leave scopes out");
        return Granular;
    }

    private (string Message, string Cure)? WhyNot(string name, TokenKind kind)
    {
        if (!_offered.TryGetValue(kind, out var offered))
            _offered.Add(kind, offered = ScopeCatalogue.OfferedTo(kind, edition.Version));
        if (offered.Contains(name))
            return null;
        var kindWord = Vocabulary.TokenKinds.Of(kind);
        var scope = ScopeCatalogue.All.FirstOrDefault(scope => scope.Name == name);
        return scope switch
        {
            null => ($"'{name}' is not a GitLab scope", DidYouMean.Cure(name, offered, $"write {DidYouMean.List(offered)}")),
            { Name: ScopeCatalogue.Granular } =>
                ("granular is what a fine-grained token carries", "write kind: fine-grained and permissions: [ … ]"),
            _ when !scope.Exists.Holds(edition.Version) => (
                $"GitLab {edition.Version} has no scope {name} ({scope.Exists})", "leave it out, or name an edition that has it"),
            _ => ($"no GitLab gives {name} to a token of kind {kindWord}", $"leave it out; this kind takes {DidYouMean.List(offered)}"),
        };
    }
}
