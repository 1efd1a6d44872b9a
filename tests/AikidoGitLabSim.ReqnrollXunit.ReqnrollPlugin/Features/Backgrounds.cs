using Gherkin.CucumberMessages;
using Gherkin.CucumberMessages.Pickles;
using Io.Cucumber.Messages.Types;

namespace AikidoGitLabSim.ReqnrollXunit;

/// <summary>Compiles pickles. Gherkin's compiler leaves the background out of a scenario without steps; Reqnroll's generator runs it, and so do these.</summary>
internal static class Backgrounds
{
    public static List<Pickle> Compile(GherkinDocument document, IIdGenerator ids)
    {
        var empty = Scenarios(document).Where(scenario => scenario.Steps.Count == 0).ToDictionary(scenario => scenario.Id, StringComparer.Ordinal);
        foreach (var scenario in empty.Values)
            scenario.Steps.Add(new Io.Cucumber.Messages.Types.Step(scenario.Location, "* ", StepKeywordType.UNKNOWN, "", null, null, ids.GetNewId()));
        var pickles = new PickleCompiler(ids).Compile(document);
        foreach (var pickle in pickles.Where(pickle => empty.ContainsKey(pickle.AstNodeIds[0])))
            pickle.Steps.RemoveAt(pickle.Steps.Count - 1);
        foreach (var scenario in empty.Values)
            scenario.Steps.Clear();
        return pickles;
    }

    private static IEnumerable<Io.Cucumber.Messages.Types.Scenario> Scenarios(GherkinDocument document) =>
        from child in document.Feature?.Children ?? []
        from scenario in child.Rule is { } rule ? rule.Children.Select(inner => inner.Scenario) : [child.Scenario]
        where scenario is not null
        select scenario;
}
