using System.IO.Compression;
using System.Text;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Support.Browser;
using Microsoft.Playwright;

namespace AikidoGitLabSim.Tests.Support.Browser;

public sealed class SecretsInTracesTests : IDisposable
{
    // Of two kinds: one that the test knows, and one that it does not.
    private const string Known = "acme-corporate-secret-0123456789";
    private const string Unknown = "glpat-sim-never-told-to-anyone";

    private readonly string _folder = Directory.CreateTempSubdirectory("trace-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_a_failed_scenario_leaves_holds_no_token()
    {
        await using var simulator = await GitLabSimulator.StartAsync(options => options.UseFreePort());
        await using var browser = new SharedBrowser();
        await using var session = await browser.OpenAsync(new Look());
        foreach (var secret in (string[])[Known, Unknown])
        {
            await session.Page.GotoAsync(new Uri(simulator.AikidoUrl, "/onboarding/gitlab/update-workspace-access-token").ToString());
            await session.Page.GetByLabel("Access token").FillAsync(secret);
            await session.Page.GetByRole(AriaRole.Button, new() { Name = "Update token" }).ClickAsync();
        }

        await session.Page.EvaluateAsync("secret => document.querySelector('main').append(secret)", Unknown);
        await session.Page.GetByLabel("Access token").PressSequentiallyAsync(Known);

        await session.SaveAsync(_folder, new Secrets([Known]));

        foreach (var (name, bytes) in Entries().Concat(Files()))
        {
            foreach (var form in (string[])[Known, Unknown, Known[..20], Convert.ToBase64String(Encoding.UTF8.GetBytes(Known))])
                Encoding.Latin1.GetString(bytes).Contains(form, StringComparison.Ordinal).ShouldBeFalse($"{name} holds {form[..5]}…");
        }

        Entries().Select(entry => entry.Name).ShouldContain("trace.trace");
        Entries().ShouldContain(entry => Encoding.Latin1.GetString(entry.Bytes).Contains("[redacted]", StringComparison.Ordinal));
        Files().Select(file => Path.GetFileName(file.Name)).Order(StringComparer.Ordinal)
            .ShouldBe(["page.html", "page.png", "requests.txt", "trace.zip"]);
        (await session.Page.GetByRole(AriaRole.Main).InnerTextAsync()).ShouldNotContain(Unknown);
    }

    [Fact]
    public async Task Without_cleaning_a_trace_would_hold_it()
    {
        await using var browser = new SharedBrowser();
        await using var session = await browser.OpenAsync(new Look());
        await session.Page.SetContentAsync("<label>Access token <input type=password></label>");
        await session.Page.GetByLabel("Access token").FillAsync(Known);

        await session.Context.Tracing.StopAsync(new() { Path = Path.Combine(_folder, "trace.zip") });

        Entries().ShouldContain(entry => Encoding.Latin1.GetString(entry.Bytes).Contains(Known, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("PRIVATE-TOKEN: acme-corporate-secret-0123456789")]
    [InlineData("?private_token=acme%2Dcorporate-secret-0123456789 acme-corporate-secret-0123456789")]
    [InlineData("see glpat-sim-never-told-to-anyone.")]
    public void A_text_is_cleaned(string text)
    {
        var clean = new Secrets([Known]).Clean(text);

        clean.ShouldContain("[redacted]");
        clean.ShouldNotContain(Known);
        clean.ShouldNotContain(Unknown);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("xy")]
    [InlineData("xyz")]
    public void Behind_any_user_name_the_basic_header_is_cleaned(string user)
    {
        var header = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{Known}"));

        new Secrets([Known]).Clean(header).ShouldContain("[redacted]");
    }

    [Fact]
    public void Bytes_that_are_no_text_stay_what_they_are()
    {
        byte[] bytes = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];

        new Secrets([Known]).Clean(bytes).ShouldBe(bytes);
    }

    private IEnumerable<(string Name, byte[] Bytes)> Files() => Directory.GetFiles(_folder).Select(file => (file, File.ReadAllBytes(file)));

    private List<(string Name, byte[] Bytes)> Entries()
    {
        using var zip = ZipFile.OpenRead(Path.Combine(_folder, "trace.zip"));
        return [.. zip.Entries.Select(entry => (entry.FullName, Bytes(entry)))];
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
