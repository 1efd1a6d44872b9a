using Gherkin;
using Io.Cucumber.Messages.Types;
using Reqnroll;
using Reqnroll.Bindings;
using Ast = Io.Cucumber.Messages.Types;

namespace AikidoGitLabSim.ReqnrollXunit;

/// <summary>Joins each pickle with the nodes of the document that it comes from.</summary>
internal sealed class ScenarioReader
{
    private readonly GherkinDialect _dialect;
    private readonly string[] _featureTags;
    private readonly Dictionary<string, (Ast.Scenario Scenario, Rule? Rule)> _scenarios = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Ast.Step> _steps = new(StringComparer.Ordinal);

    private ScenarioReader(Feature feature)
    {
        _dialect = new GherkinDialectProvider("en").GetDialect(feature.Language, null);
        _featureTags = Names(feature.Tags);
        foreach (var child in feature.Children)
        {
            Add(child.Background, child.Scenario, rule: null);
            foreach (var inner in child.Rule?.Children ?? [])
                Add(inner.Background, inner.Scenario, child.Rule);
        }
    }

    public static IReadOnlyList<Scenario> Read(Feature feature, IEnumerable<Pickle> pickles) =>
        [.. pickles.Select(new ScenarioReader(feature).Read)];

    public static string[] Names(IEnumerable<Tag> tags) => [.. tags.Select(tag => tag.Name.TrimStart('@'))];

    private void Add(Background? background, Ast.Scenario? scenario, Rule? rule)
    {
        foreach (var step in (background?.Steps ?? []).Concat(scenario?.Steps ?? []))
            _steps.Add(step.Id, step);
        if (scenario is not null)
            _scenarios.Add(scenario.Id, (scenario, rule));
    }

    private Scenario Read(Pickle pickle, int index)
    {
        var (scenario, rule) = _scenarios[pickle.AstNodeIds[0]];
        var rowId = pickle.AstNodeIds.ElementAtOrDefault(1);
        var examples = scenario.Examples.FirstOrDefault(block => block.TableBody.Exists(row => row.Id == rowId));
        var row = examples?.TableBody.First(row => row.Id == rowId);
        var columns = examples?.TableHeader.Cells ?? [];
        var arguments = columns.Zip(row?.Cells ?? [], (name, value) => KeyValuePair.Create(name.Value, value.Value)).ToArray();
        return new Scenario(
            index,
            DisplayName(pickle.Name, arguments),
            scenario.Name,
            scenario.Description,
            [.. Names(scenario.Tags), .. Names(examples?.Tags ?? [])],
            [.. _featureTags, .. Names(rule?.Tags ?? [])],
            rule is null ? null : new RuleInfo(rule.Name, rule.Description, Names(rule.Tags)),
            arguments,
            (int)(row?.Location ?? scenario.Location).Line,
            Steps(pickle));
    }

    private List<Step> Steps(Pickle pickle)
    {
        var steps = new List<Step>();
        foreach (var step in pickle.Steps)
            steps.Add(Read(step, steps.Count == 0 ? StepDefinitionType.Given : steps[^1].Type));
        return steps;
    }

    private static string DisplayName(string name, KeyValuePair<string, string>[] arguments) =>
        arguments.Length == 0
            ? name
            : $"{name}({string.Join(", ", arguments.Select(argument => $"{argument.Key}: \"{argument.Value}\""))})";

    private Step Read(PickleStep step, StepDefinitionType previous)
    {
        var written = _steps[step.AstNodeIds[0]];
        return new Step(
            written.Keyword,
            KeywordOf(written.Keyword),
            step.Type switch
            {
                PickleStepType.CONTEXT => StepDefinitionType.Given,
                PickleStepType.ACTION => StepDefinitionType.When,
                PickleStepType.OUTCOME => StepDefinitionType.Then,
                _ => previous,
            },
            step.Text,
            step.Argument?.DocString?.Content,
            step.Argument?.DataTable is { } table ? [.. table.Rows.Select(row => row.Cells.Select(cell => cell.Value).ToArray())] : null,
            (int)written.Location.Line);
    }

    // "And" first, as in Reqnroll: '*' is a keyword of every kind.
    private StepDefinitionKeyword KeywordOf(string keyword) => keyword switch
    {
        _ when _dialect.AndStepKeywords.Contains(keyword, StringComparer.Ordinal) => StepDefinitionKeyword.And,
        _ when _dialect.GivenStepKeywords.Contains(keyword, StringComparer.Ordinal) => StepDefinitionKeyword.Given,
        _ when _dialect.WhenStepKeywords.Contains(keyword, StringComparer.Ordinal) => StepDefinitionKeyword.When,
        _ when _dialect.ThenStepKeywords.Contains(keyword, StringComparer.Ordinal) => StepDefinitionKeyword.Then,
        _ when _dialect.ButStepKeywords.Contains(keyword, StringComparer.Ordinal) => StepDefinitionKeyword.But,
        _ => StepDefinitionKeyword.And,
    };
}
