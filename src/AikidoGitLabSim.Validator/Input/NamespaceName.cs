namespace AikidoGitLabSim.Validator.Input;

/// <summary>A group or project as the caller names it: a number, or a path such as <c>acme/shop</c>.</summary>
internal sealed record NamespaceName(string Text)
{
    public string Encoded => Uri.EscapeDataString(Text);

    public static (NamespaceName? Name, InputProblem? Problem) Parse(string? text, string what)
    {
        if (text is null)
            return (null, null);
        var isProjectName = string.Equals(what, "project", StringComparison.Ordinal);
        var name = WithoutGit(text.Trim().Trim('/'), isProjectName);
        if (IsAddress(name))
            return (null, new($"the {what} is given as an address.",
                $"Give its path (as it stands behind the host) or its number{Suggestion(name, what)}."));
        if (!IsPathOrNumber(name))
            return (null,
                new($"the {what} is not a path or number that GitLab knows.", "A path has letters, digits, and _ - . between slashes."));
        if (isProjectName && !name.Contains('/', StringComparison.Ordinal) && !name.All(char.IsAsciiDigit))
            return (null, new("the project has no group in its path.", "Give the full path, group/project, or the project's number."));
        return (new(name), null);
    }

    // No path in GitLab ends in .git (lib/gitlab/path_regex.rb); an address for cloning does.
    private static string WithoutGit(string name, bool isProjectName) =>
        isProjectName && name.EndsWith(".git", StringComparison.OrdinalIgnoreCase) ? name[..^".git".Length] : name;

    private static string Suggestion(string address, string what)
    {
        if (TokenLike.HasForm(address) || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return "";
        var page = PastedAddress.Read("", uri.AbsolutePath.TrimEnd('/'), isGitLabCom: true);
        return (what is "group" ? page?.Group : page?.Project) is { } path ? $": --{what} {path}" : "";
    }

    private static bool IsAddress(string name) =>
        name.Contains("://", StringComparison.Ordinal) || name.StartsWith("git@", StringComparison.Ordinal);

    private static bool IsPathOrNumber(string name) =>
        name.All(IsPathCharacter) && !name.Split('/').Any(part => part is "" or "." or "..");

    private static bool IsPathCharacter(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or '/';
}
