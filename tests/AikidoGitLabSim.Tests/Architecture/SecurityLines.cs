using System.Reflection;
using System.Text.RegularExpressions;

namespace AikidoGitLabSim.Tests.Architecture;

/// <summary>SECURITY.md promises nothing without a test.</summary>
public sealed partial class SecurityLines
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Documentation.Folder, "..", "SECURITY.md"))
        .ReplaceLineEndings("\n");

    [Fact]
    public void Every_line_of_what_holds_names_a_test()
    {
        var lines = Text[Text.IndexOf("## What holds", StringComparison.Ordinal)..Text.IndexOf("## What does not hold",
            StringComparison.Ordinal)]
            .Split('\n').Where(line => line.StartsWith("* ", StringComparison.Ordinal)).ToList();
        lines.Count.ShouldBeGreaterThan(20);
        lines.Where(line => !NamedTest().IsMatch(line)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_test_that_it_names_exists()
    {
        var tests = typeof(SecurityLines).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public))
            .Where(method => method.GetCustomAttributes<FactAttribute>().Any())
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")
            .ToHashSet(StringComparer.Ordinal);
        var named = NamedTest().Matches(Text).Select(match => match.Groups["test"].Value).ToList();
        named.Count.ShouldBeGreaterThan(30);
        named.Where(name => !tests.Contains(name)).ShouldBeEmpty();
    }

    [GeneratedRegex("`(?<test>[A-Z][A-Za-z]+\\.[A-Z][A-Za-z0-9_]+_[A-Za-z0-9_]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamedTest();
}
