namespace AikidoGitLabSim.Tests.Architecture;

public sealed class Names
{
    // Words of an earlier vocabulary: the terms are endpoint, policy, requirement, request, redactor and page layout.
    private static readonly string[] Things = ["chrome", "desk", "door", "intake", "law", "strikeout"];

    // In a test's name, which is a sentence, these are ordinary verbs.
    private static readonly string[] Verbs = ["ask", "call", "reach", "standing", "visit"];

    private static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal)
    {
        ["Reach"] = "the check of the validator is named 'reach' in reports and exit codes",
        ["ConnectionCheck"] = "the check of the validator is named 'reach' in reports and exit codes",
        ["WhenICall"] = "the step of a feature reads 'When I call'",
        ["WhenByCall"] = "the step of a feature reads 'by call'",
    };

    [Fact]
    public void Names_of_types_and_members_use_the_vocabulary() =>
        Sources.Files.SelectMany(file => file.Declared).Where(name => !Allowed.ContainsKey(name.Name))
            .Where(name => name.Words.Intersect(IsSentence(name.Name) ? Things : [.. Things, .. Verbs], StringComparer.Ordinal).Any())
            .ShouldBeEmpty();

    [Fact]
    public void Every_exception_is_needed() =>
        Allowed.Keys.Except(Sources.Files.SelectMany(file => file.Declared).Select(name => name.Name), StringComparer.Ordinal)
            .ShouldBeEmpty();

    private static bool IsSentence(string name) => name.Contains('_', StringComparison.Ordinal);
}
