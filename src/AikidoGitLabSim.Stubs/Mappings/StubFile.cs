namespace AikidoGitLabSim.Stubs.Mappings;

/// <summary>A file of mappings in another format.</summary>
/// <param name="Name">Its path, relative to the stubs' folder.</param>
/// <param name="Text">What it contains.</param>
public sealed record StubFile(string Name, string Text);
