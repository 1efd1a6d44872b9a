namespace AikidoGitLabSim.Tests.Stubs;

/// <summary>A folder for <c>--stubs</c> that is removed afterwards.</summary>
internal sealed class TemporaryStubs : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("stubs-").FullName;

    public void Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Dispose()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }
}
