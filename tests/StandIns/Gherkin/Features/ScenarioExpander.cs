using System.Collections.Specialized;
using Gherkin;
using Reqnroll;
using Reqnroll.Bindings;
using Ast = Gherkin.Ast;

namespace AikidoGitLabSim.StandIns.Gherkin;

/// <summary>Makes one scenario of a plain scenario and one per row of an outline, with the placeholders filled in.</summary>
internal static class ScenarioExpander
{
    public static IEnumerable<Scenario> Expand(
        Ast.Scenario scenario, IReadOnlyList<Ast.Step> background, RuleInfo? rule, string[] inherited)
    {
        var blocks = scenario.Examples.ToList();
        if (blocks.Count == 0)
            return [Make(scenario, background, rule, inherited, [], [], scenario.Location.Line)];
        return
            from block in blocks
            from row in block.TableBody ?? []
            let arguments = Pair(block.TableHeader, row)
            select Make(scenario, background, rule, inherited, FeatureReader.Tags(block.Tags), arguments, row.Location.Line);
    }

    private static OrderedDictionary Pair(Ast.TableRow header, Ast.TableRow row)
    {
        var pairs = new OrderedDictionary(StringComparer.Ordinal);
        foreach (var (name, value) in header.Cells.Zip(row.Cells))
            pairs[name.Value] = value.Value;
        return pairs;
    }

    private static Scenario Make(
        Ast.Scenario scenario,
        IReadOnlyList<Ast.Step> background,
        RuleInfo? rule,
        string[] inherited,
        string[] exampleTags,
        OrderedDictionary arguments,
        int line)
    {
        var names = arguments.Keys.Cast<string>().ToList();
        var values = names.Select(name => $"{name}: \"{arguments[name]}\"");
        var display = Fill(scenario.Name, arguments) + (names.Count == 0 ? string.Empty : $"({string.Join(", ", values)})");
        var info = new ScenarioInfo(
            scenario.Name, scenario.Description ?? string.Empty, [.. FeatureReader.Tags(scenario.Tags), .. exampleTags], inherited, arguments);
        var none = new OrderedDictionary();
        return new Scenario(display, info, rule, line, Steps([.. background.Select(step => (step, none)), .. scenario.Steps.Select(step => (step, arguments))]));
    }

    private static List<Step> Steps(IEnumerable<(Ast.Step Step, OrderedDictionary Arguments)> steps)
    {
        var read = new List<Step>();
        foreach (var (step, arguments) in steps)
            read.Add(Read(step, arguments, read.Count == 0 ? StepDefinitionType.Given : read[^1].Type));
        return read;
    }

    private static Step Read(Ast.Step step, OrderedDictionary arguments, StepDefinitionType previous)
    {
        var type = step.KeywordType switch
        {
            StepKeywordType.Context => StepDefinitionType.Given,
            StepKeywordType.Action => StepDefinitionType.When,
            StepKeywordType.Outcome => StepDefinitionType.Then,
            _ => previous,
        };
        var rows = step.DataTable?.Rows.Select(row => row.Cells.Select(cell => Fill(cell.Value, arguments)).ToArray()).ToArray();
        var docString = step.DocString is { } doc ? Fill(doc.Content, arguments) : null;
        return new Step(step.Keyword.Trim(), type, Fill(step.Text, arguments), docString, rows, step.Location.Line);
    }

    private static string Fill(string text, OrderedDictionary arguments) => arguments.Keys.Cast<string>()
        .Aggregate(text, (filled, name) => filled.Replace($"<{name}>", (string?)arguments[name], StringComparison.Ordinal));
}
