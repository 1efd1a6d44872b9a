using AikidoGitLabSim.Server;
using AikidoGitLabSim.Server.Certificates;

namespace AikidoGitLabSim.Tests.Server.Certificates;

public sealed class KeepingTheAuthority : IDisposable
{
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("authority-").FullName, "kept");

    [Fact]
    public async Task A_kept_authority_is_the_same_at_the_next_start()
    {
        var first = await StartAndReadAsync();

        (await StartAndReadAsync()).ShouldBe(first);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(KeyFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFiles(_folder).Select(Path.GetFileName).Order().ShouldBe(["ca-key.pem", "ca.pem"]);
    }

    [Fact]
    public async Task Another_start_is_trusted_by_the_same_file()
    {
        await StartAndReadAsync();
        await using var second = await SecureSim.StartAsync(new HttpsOptions { Folder = _folder });

        (await second.ValidateAsync()).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_name_that_the_authority_may_not_vouch_for_is_refused()
    {
        await StartAndReadAsync();

        var refused = await Should.ThrowAsync<HttpsException>(
            () => SecureSim.StartAsync(new HttpsOptions { Folder = _folder, Names = ["gitlab.test"] }));

        refused.Message.ShouldContain("not for the names of this start");
        refused.Cure.ShouldContain("another folder");
    }

    [Fact]
    public async Task A_key_that_others_can_read_is_refused()
    {
        if (OperatingSystem.IsWindows())
            return;
        await StartAndReadAsync();
        File.SetUnixFileMode(KeyFile, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        (await RefusedAsync()).Cure.ShouldContain("chmod 600");
    }

    [Theory]
    [InlineData("ca.pem", null, "only one of")]
    [InlineData("ca-key.pem", null, "only one of")]
    [InlineData("ca.pem", "nothing of the sort", "no certificate with its private key")]
    [InlineData("ca-key.pem", "nothing of the sort", "no certificate with its private key")]
    public async Task Files_of_no_authority_are_refused(string file, string? content, string words)
    {
        await StartAndReadAsync();
        var path = Path.Combine(_folder, file);
        if (content is null)
            File.Delete(path);
        else
            await File.WriteAllTextAsync(path, content);

        (await RefusedAsync()).Message.ShouldContain(words);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_refused()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder)!);
        await File.WriteAllTextAsync(_folder, "a file");

        (await RefusedAsync()).Message.ShouldContain(_folder);
    }

    [Fact]
    public void An_authority_that_has_expired_is_not_trusted()
    {
        var names = CertificateNames.For(System.Net.IPAddress.Loopback, []);
        var now = DateTimeOffset.UtcNow;
        using var old = new ServerCertificates(Authority.Create("Old", names, now.AddDays(-1000)), names, now);
        using var young = new ServerCertificates(Authority.Create("Young", names, now), names, now);

        old.AreTrusted().ShouldBeFalse();
        young.AreTrusted().ShouldBeTrue();
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);

    private string KeyFile => Path.Combine(_folder, "ca-key.pem");

    private async Task<string> StartAndReadAsync()
    {
        await using var sim = await SecureSim.StartAsync(new HttpsOptions { Folder = _folder });
        sim.CaFile.ShouldBe(Path.Combine(_folder, "ca.pem"));
        return await File.ReadAllTextAsync(sim.CaFile);
    }

    private Task<HttpsException> RefusedAsync() =>
        Should.ThrowAsync<HttpsException>(() => SecureSim.StartAsync(new HttpsOptions { Folder = _folder }));
}
