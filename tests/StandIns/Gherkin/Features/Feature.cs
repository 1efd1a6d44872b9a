namespace AikidoGitLabSim.StandIns.Gherkin;

/// <summary>A feature file, expanded: backgrounds are in the scenarios, outlines are a scenario per Examples row.</summary>
internal sealed record Feature(string Path, string Title, string Description, string[] Tags, IReadOnlyList<Scenario> Scenarios);
