namespace AikidoGitLabSim.Tests.Truth.Facts;

/// <summary>What a literal id or placeholder of the facts stands for in the staged world.</summary>
/// <param name="Text">As in the facts: <c>groups/1</c>, <c>&lt;own&gt;</c>, <c>access_tokens/&lt;id&gt;</c>.</param>
/// <param name="Means">As in the stage: <c>group:grp</c>, <c>token:own</c>, <c>secret:subject</c>, <c>text:…</c>, <c>root</c>.</param>
internal sealed record Meaning(string Text, string Means);
