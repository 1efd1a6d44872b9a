namespace AikidoGitLabSim.Server.Api.Entities;

/// <summary>The search among names of branches and tags (<c>app/finders/git_refs_finder.rb</c>): a part of the name, <c>^beginning</c>, or
/// <c>end$</c>.</summary>
internal static class RefSearch
{
    public static bool Matches(string name, string? search) => search switch
    {
        null or "" => true,
        ['^', .. var start] => name.StartsWith(start, StringComparison.OrdinalIgnoreCase),
        [.. var end, '$'] => name.EndsWith(end, StringComparison.OrdinalIgnoreCase),
        _ => name.Contains(search, StringComparison.OrdinalIgnoreCase),
    };
}
