using System.Reflection;
using Reqnroll;
using Ast = Gherkin.Ast;
using GherkinParser = Gherkin.Parser;
using GherkinParserException = Gherkin.ParserException;

namespace AikidoGitLabSim.StandIns.Gherkin;

internal static class FeatureReader
{
    public static Feature Load(Assembly assembly, string path)
    {
        using var stream = assembly.GetManifestResourceStream(path)
            ?? throw new FeatureSyntaxException($"{path}: not embedded in {assembly.GetName().Name}; is it a ReqnrollFeatureFile item?");
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd(), path);
    }

    public static Feature Read(string text, string path)
    {
        try
        {
            using var reader = new StringReader(text);
            return new GherkinParser().Parse(reader).Feature is { } ast
                ? new Feature(path, ast.Name, ast.Description ?? string.Empty, Tags(ast.Tags), [.. Scenarios(ast.Children, [], rule: null, Tags(ast.Tags))])
                : new Feature(path, string.Empty, string.Empty, [], []);
        }
        catch (GherkinParserException error)
        {
            throw new FeatureSyntaxException($"{path}: {error.Message}");
        }
    }

    public static string[] Tags(IEnumerable<Ast.Tag> tags) => [.. tags.Select(tag => tag.Name.TrimStart('@'))];

    private static IEnumerable<Scenario> Scenarios(
        IEnumerable<Ast.IHasLocation> children, IReadOnlyList<Ast.Step> background, RuleInfo? rule, string[] inherited)
    {
        foreach (var child in children)
        {
            if (child is Ast.Background more)
                background = [.. background, .. more.Steps];
            else if (child is Ast.Scenario scenario)
                foreach (var expanded in ScenarioExpander.Expand(scenario, background, rule, inherited))
                    yield return expanded;
            else if (child is Ast.Rule inner)
                foreach (var expanded in Scenarios(inner.Children, background, Info(inner), [.. inherited, .. Tags(inner.Tags)]))
                    yield return expanded;
        }
    }

    private static RuleInfo Info(Ast.Rule rule) => new(rule.Name, rule.Description ?? string.Empty, Tags(rule.Tags));
}
