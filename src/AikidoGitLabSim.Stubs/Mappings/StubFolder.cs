using System.Text;
using AikidoGitLabSim.Stubs.Matching;

namespace AikidoGitLabSim.Stubs.Mappings;

/// <summary>A folder as WireMock has it: <c>mappings/</c> with JSON files, <c>__files/</c> with bodies. Read once, when it is
/// loaded.</summary>
public sealed class StubFolder
{
    /// <summary>The longest file of mappings, in bytes.</summary>
    public const int LongestFile = 4 << 20;

    /// <summary>The longest body file, in bytes.</summary>
    public const int LongestBody = 16 << 20;

    private readonly string _root;

    private StubFolder(string root) => _root = Path.GetFullPath(root);

    /// <summary>The mappings that were read, in the order of the files' names.</summary>
    internal ImmutableArray<StubMapping> Mappings { get; private set; } = [];

    /// <summary>The files in WireMock.Net's format, which are not served here. In the order of their names.</summary>
    public ImmutableArray<StubFile> WireMockNetFiles { get; private set; } = [];

    /// <summary>What is wrong with the others.</summary>
    public ImmutableArray<StubProblem> Problems { get; private set; } = [];

    /// <summary>Reads the mappings and body files of a folder.</summary>
    /// <param name="path">The folder.</param>
    public static StubFolder Load(string path)
    {
        var folder = new StubFolder(path);
        try
        {
            folder.Read();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            folder.Problems = folder.Problems.Add(new StubProblem(null, 0, path,
                $"the folder of stubs cannot be read: {unreadable.Message}", "give a folder that exists and may be read"));
        }

        return folder;
    }

    /// <summary>The same folder without some of the files in WireMock.Net's format.</summary>
    /// <param name="names">The files' names.</param>
    public StubFolder Without(IReadOnlySet<string> names) => new(_root)
    {
        Mappings = Mappings,
        Problems = Problems,
        WireMockNetFiles = WireMockNetFiles.RemoveAll(file => names.Contains(file.Name)),
    };

    /// <summary>Reads a body file of the folder.</summary>
    internal (ImmutableArray<byte> Bytes, string? Problem, string? Cure) ReadBody(string name)
    {
        if (name.Contains('\0', StringComparison.Ordinal))
            return ([], "the name of the body file has a zero in it", "name a file of __files");
        var files = Path.Combine(_root, "__files");
        var path = Path.GetFullPath(Path.Combine(files, name));
        if (!IsWithin(path, files))
            return ([], $"the body file '{name}' is outside of __files", "put the file into __files and name it relative to that");
        try
        {
            if (!IsWithin(RealPath.Of(path), RealPath.Of(files)))
                return ([], $"the body file '{name}' is a link that leads out of __files", "put the file itself into __files");
            return new FileInfo(path).Length > LongestBody
                ? ([], $"the body file '{name}' is longer than {LongestBody} bytes", "use a shorter one")
                : ([.. File.ReadAllBytes(path)], null, null);
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            return ([], $"the body file '{name}' cannot be read", "put it into __files");
        }
    }

    private static bool IsWithin(string path, string folder) =>
        path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private void Read()
    {
        var folder = Path.Combine(_root, "mappings");
        if (!Directory.Exists(folder))
        {
            Problems = [new StubProblem(null, 0, folder, "there is no such folder",
                "give a folder that contains 'mappings' and, for body files, '__files'")];
            return;
        }

        var taken = new HashSet<Guid>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            Read(path, taken);
    }

    private void Read(string path, HashSet<Guid> taken)
    {
        var name = Path.GetRelativePath(_root, path);
        if (new FileInfo(path).Length > LongestFile)
        {
            Problems = Problems.Add(new StubProblem(name, 0, "", $"the file is longer than {LongestFile} bytes",
                "split it, or put the body into __files and name it with 'bodyFileName'"));
            return;
        }

        try
        {
            var text = File.ReadAllText(path, Encoding.UTF8);
            if (StrictJson.TryParse(text, out var json) && MappingFormats.Of(json) == MappingFormat.WireMockNet)
            {
                WireMockNetFiles = WireMockNetFiles.Add(new StubFile(name, text));
                return;
            }

            var mappings = new MappingReader(this, name).ReadFile(text);
            if (mappings.FirstOrDefault(mapping => mapping.Id != Guid.Empty && !taken.Add(mapping.Id)) is { } twice)
                Problems = Problems.Add(new StubProblem(name, 0, "/id", $"the id {twice.Id} is taken by another mapping",
                    "give it another one, or none"));
            else
                Mappings = Mappings.AddRange(mappings);
        }
        catch (StubException refused)
        {
            Problems = Problems.AddRange(refused.Problems);
        }
    }
}
