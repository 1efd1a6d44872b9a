namespace AikidoGitLabSim.Stubs.Matching;

/// <summary>A matcher of what stands under a name.</summary>
internal sealed record NamedMatcher(string Name, MultiMatcher Matcher);
