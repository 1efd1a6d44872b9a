using Gherkin.CucumberMessages;
using Gherkin.CucumberMessages.Pickles;
using Io.Cucumber.Messages.Types;
using Ast = Io.Cucumber.Messages.Types;

namespace AikidoGitLabSim.ReqnrollXunit;

/// <summary>
/// Compiles pickles. Gherkin's compiler leaves the background out of a scenario without steps; Reqnroll's generator runs it. So each
/// of these scenarios has a placeholder as its only step while the compiler runs.
/// </summary>
internal static class Backgrounds
{
    public static List<Pickle> Compile(GherkinDocument document, IIdGenerator ids)
    {
        var empty = Scenarios(document).Where(scenario => scenario.Steps.Count == 0).ToList();
        foreach (var scenario in empty)
            scenario.Steps.Add(new Ast.Step(scenario.Location, "* ", StepKeywordType.UNKNOWN, "", null, null, ids.GetNewId()));
        var pickles = new PickleCompiler(ids).Compile(document);
        foreach (var pickle in pickles.Where(pickle => empty.Exists(scenario => scenario.Id == pickle.AstNodeIds[0])))
            pickle.Steps.RemoveAt(pickle.Steps.Count - 1);
        foreach (var scenario in empty)
            scenario.Steps.Clear();
        return pickles;
    }

    private static IEnumerable<Ast.Scenario> Scenarios(GherkinDocument document) =>
        from child in document.Feature?.Children ?? []
        from scenario in child.Rule is { } rule ? rule.Children.Select(inner => inner.Scenario) : [child.Scenario]
        where scenario is not null
        select scenario;
}
