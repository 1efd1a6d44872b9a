using System.Runtime.InteropServices;
using AikidoGitLabSim.Handbook.Browsing;

namespace AikidoGitLabSim.Tests.Support.Browser;

public sealed class BrowserFinderTests
{
    private static readonly Machine Bare = new()
    {
        SearchPath = ["/usr/bin", "/opt/bin"],
        System = OSPlatform.Linux,
        IsRoot = false,
        Exists = _ => false,
        Download = () => false,
        RunAsync = (program, arguments) => throw new InvalidOperationException($"{program} {arguments} was run"),
    };

    [Theory]
    [InlineData("chromium")]
    [InlineData("google-chrome")]
    [InlineData("microsoft-edge")]
    public async Task What_is_installed_is_taken(string name)
    {
        var path = Path.Combine("/opt/bin", name);
        var machine =
            Bare with { Exists = file => file == path, Download = () => throw new InvalidOperationException("It was downloaded") };

        (await new BrowserFinder(machine).FindAsync()).ShouldBe(path);
    }

    [Fact]
    public async Task Windows_and_macOS_keep_theirs_elsewhere()
    {
        const string chrome = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

        (await new BrowserFinder(Bare with { System = OSPlatform.OSX, Exists = file => file == chrome }).FindAsync()).ShouldBe(chrome);
    }

    [Fact]
    public async Task A_chosen_one_goes_before_all()
    {
        (await new BrowserFinder(Bare with { Chosen = "/home/me/chrome", Exists = _ => true }).FindAsync()).ShouldBe("/home/me/chrome");
        (await Should.ThrowAsync<BrowserMissingException>(() =>
            new BrowserFinder(Bare with { Chosen = "/nowhere" }).FindAsync())).Message.ShouldContain("SIM_BROWSER");
    }

    [Fact]
    public async Task Else_Playwright_s_own_is_taken() =>
        (await new BrowserFinder(Bare with { Download = () => true }).FindAsync()).ShouldBeNull();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Else_root_on_Debian_installs_a_package_with_its_lists_if_it_has_none(bool lists)
    {
        var installed = false;
        var machine = Bare with
        {
            IsRoot = true,
            Exists = file => file == "/usr/bin/apt-get" || (installed && file == Path.Combine("/usr/bin", "chromium")),
            RunAsync = (program, arguments) =>
            {
                program.ShouldBe("/usr/bin/apt-get");
                installed |= lists && arguments.StartsWith("install -y ", StringComparison.Ordinal)
                    && arguments.EndsWith(" chromium", StringComparison.Ordinal);
                lists |= arguments == "update";
                return Task.FromResult(installed || arguments == "update" ? 0 : 100);
            },
        };

        (await new BrowserFinder(machine).FindAsync()).ShouldBe(Path.Combine("/usr/bin", "chromium"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Else_it_fails_in_one_line_with_the_command_to_run(bool root)
    {
        var machine = Bare with { IsRoot = root, Exists = file => file == "/usr/bin/apt-get", RunAsync = (_, _) => Task.FromResult(100) };

        var error = await Should.ThrowAsync<BrowserMissingException>(() => new BrowserFinder(machine).FindAsync());

        error.Message.ShouldEndWith("run: sudo apt-get install -y chromium");
        error.Message.ShouldNotContain("\n");
    }
}
