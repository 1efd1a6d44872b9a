namespace AikidoGitLabSim.Tests.Architecture;

/// <summary>C# in documents is code of the samples, which is compiled and run.</summary>
public sealed class QuotedSamples
{
    private static readonly string Samples = Path.Combine(Documentation.Folder, "samples");

    // The folders that have a project.
    private static readonly string[] Projects = ["", "aspire", "testcontainers"];

    public static TheoryData<string> Documents() => [.. Directory.GetFiles(Documentation.Folder, "*.md")
        .Concat(Directory.GetFiles(Path.Combine(Documentation.Folder, "..", "src"), "README.md", SearchOption.AllDirectories))
        .Append(Path.Combine(Documentation.Folder, "..", "README.md"))
        .Where(file => Blocks(file).Length > 0)
        .Select(file => Path.GetRelativePath(Documentation.Folder, file).Replace('\\', '/'))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Code_in_a_document_is_code_of_a_sample(string document)
    {
        var samples = Projects.SelectMany(project => Directory.GetFiles(Path.Combine(Samples, project), "*.cs"))
            .Select(file => Code(File.ReadAllText(file))).ToArray();
        foreach (var block in Blocks(Path.Combine(Documentation.Folder, document)))
            samples.ShouldContain(sample => sample.Contains(Code(block), StringComparison.Ordinal), $"no sample has:\n{block}");
    }

    [Fact]
    public void The_README_shows_code() => Blocks(Path.Combine(Documentation.Folder, "..", "README.md")).ShouldNotBeEmpty();

    private static string[] Blocks(string file) => [.. File.ReadAllText(file).ReplaceLineEndings("\n").Split("```csharp\n")[1..]
        .Select(rest => rest.Split("```")[0])];

    // Indentation, blank lines and the usings differ between a document and a file.
    private static string Code(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())
        .Where(line => line.Length > 0 && !line.StartsWith("using AikidoGitLabSim", StringComparison.Ordinal)));
}
