using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Knowledge;

namespace AikidoGitLabSim.Validator.Input;

/// <summary>What the caller wants, read and judged once. Holds no secret, so nothing that is made from it can leak one.</summary>
internal sealed record ParsedInput(
    GitLabAddress? Address,
    NamespaceName? Group,
    NamespaceName? Project,
    string AskedProfile,
    string UserName,
    bool Strict,
    bool Reuse,
    bool Discover,
    DateTimeOffset? Now,
    string? PrefixHint,
    string Fingerprint,
    ImmutableArray<InputProblem> Problems)
{
    public static ParsedInput From(ValidationRequest request, InputProblem? further = null)
    {
        var (address, addressProblem) = GitLabAddress.Parse(request.Url, request.Group, request.Project);
        var (group, groupProblem) = NamespaceName.Parse(request.Group, "group");
        var (project, projectProblem) = NamespaceName.Parse(request.Project, "project");
        InputProblem?[] found = [addressProblem, TokenShape.Find(request.Token.Reveal()), groupProblem, projectProblem, Misplaced(request), further];
        return new(
            address, group, project, ValidationProfiles.NameOf(request.Profile), request.UserName, request.Strict, request.Reuse, request.Discover, request.Now,
            TokenPrefixes.Hint(request.Token.Reveal()), request.Token.Fingerprint, [.. found.OfType<InputProblem>()]);
    }

    // It would stand in the address of a request, and in every log on its way.
    private static InputProblem? Misplaced(ValidationRequest request)
    {
        var token = request.Token.Reveal();
        bool Holds(string? text) => text is not null && (TokenLike.HasForm(text) || (TokenShape.Find(token) is null && text.Contains(token, StringComparison.OrdinalIgnoreCase)));
        (string What, string? Text)[] places = [("address", request.Url), ("group", request.Group), ("project", request.Project), ("user name", request.UserName)];
        return Array.Find(places, place => Holds(place.Text)) is { What: { } what }
            ? new($"the {what} contains a token.", "Remove it. If it was typed on a command line, revoke it: shells and process lists keep it.")
            : null;
    }
}
