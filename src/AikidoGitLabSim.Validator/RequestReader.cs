using AikidoGitLabSim.Validator.Input;
using AikidoGitLabSim.Validator.Knowledge;

namespace AikidoGitLabSim.Validator;

/// <summary>Reads a request once, and lists everything that is wrong with it.</summary>
internal static class RequestReader
{
    public static ParsedInput Read(ValidationRequest request, InputProblem? further = null)
    {
        var (address, addressProblem) = GitLabAddress.Parse(request.Url, request.Group, request.Project);
        var (group, groupProblem) = NamespaceName.Parse(request.Group, "group");
        var (project, projectProblem) = NamespaceName.Parse(request.Project, "project");
        InputProblem?[] found =
        [
            addressProblem, TokenShape.Find(request.Token.Reveal()), groupProblem, projectProblem, Misplaced(request), further,
        ];
        return new(
            address, group, project, ValidationProfiles.NameOf(request.Profile), request.UserName, request.Strict, request.Reuse,
            request.Discover, request.Now,
            TokenPrefixes.Hint(request.Token.Reveal()), request.Token.Fingerprint, [.. found.OfType<InputProblem>()]);
    }

    // It would stand in the address of a request, and in every log on its way.
    private static InputProblem? Misplaced(ValidationRequest request)
    {
        var token = request.Token.Reveal();
        bool Holds(string? text) => text is not null && (TokenLike.HasForm(text)
            || (TokenShape.Find(token) is null && text.Contains(token, StringComparison.OrdinalIgnoreCase)));
        (string What, string? Text)[] places =
            [("address", request.Url), ("group", request.Group), ("project", request.Project), ("user name", request.UserName)];
        return Array.Find(places, place => Holds(place.Text)) is { What: { } what }
            ? new($"the {what} contains a token.",
                "Remove it. If it was typed on a command line, revoke it: shells and process lists keep it.")
            : null;
    }
}
