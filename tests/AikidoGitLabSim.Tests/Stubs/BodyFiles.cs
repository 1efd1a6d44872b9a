using AikidoGitLabSim.Stubs.Mappings;

namespace AikidoGitLabSim.Tests.Stubs;

/// <summary>A body file is within <c>__files</c>, whatever links there are.</summary>
public sealed class BodyFiles : IDisposable
{
    private readonly TemporaryStubs _stubs = new();
    private readonly TemporaryStubs _elsewhere = new();

    public BodyFiles()
    {
        _stubs.Write("mappings/none.txt", "");
        _stubs.Write("__files/own/body.txt", "own");
        _elsewhere.Write("dir/secret.txt", "secret");
    }

    [Theory]
    [InlineData("own/body.txt", true)]
    [InlineData("inside/body.txt", true)]
    [InlineData("own/../own/body.txt", true)]
    [InlineData("link/secret.txt", false)]
    [InlineData("file.txt", false)]
    [InlineData("chain/secret.txt", false)]
    [InlineData("circle/secret.txt", false)]
    [InlineData("../mappings/none.txt", false)]
    [InlineData("a\0b", false)]
    [InlineData("", false)]
    public void Only_what_is_within_the_folder_is_read(string name, bool read)
    {
        var files = Path.Combine(_stubs.Folder, "__files");
        Directory.CreateSymbolicLink(Path.Combine(files, "inside"), "own");
        Directory.CreateSymbolicLink(Path.Combine(files, "link"), Path.Combine(_elsewhere.Folder, "dir"));
        Directory.CreateSymbolicLink(Path.Combine(files, "chain"), "link");
        Directory.CreateSymbolicLink(Path.Combine(files, "circle"), "circle");
        File.CreateSymbolicLink(Path.Combine(files, "file.txt"), Path.Combine(_elsewhere.Folder, "dir", "secret.txt"));
        var (bytes, problem, _) = StubFolder.Load(_stubs.Folder).ReadBody(name);
        (problem is null).ShouldBe(read, problem);
        bytes.IsEmpty.ShouldBe(!read);
    }

    public void Dispose()
    {
        _stubs.Dispose();
        _elsewhere.Dispose();
    }
}
