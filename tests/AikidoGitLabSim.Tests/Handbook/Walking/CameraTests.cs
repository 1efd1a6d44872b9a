using AikidoGitLabSim.Handbook.Walking.Pictures;
using AikidoGitLabSim.Support.Browser;

namespace AikidoGitLabSim.Tests.Handbook.Walking;

public sealed class CameraTests
{
    private const string Page = """
        <main><p>Your token: glpat-abcdefghij0123456789</p>
        <input id="shown" value="glpat-abcdefghij0123456789">
        <input id="secret" value="a-secret-of-another-form"><button>Copy</button></main>
        """;

    [Fact]
    public async Task No_picture_shows_a_token()
    {
        await using var browser = new SharedBrowser();
        await using var session = await browser.OpenAsync(new Look { Traced = false });
        await session.Page.SetContentAsync(Page);
        var camera = new Camera(session.Page, null) { Secret = "a-secret-of-another-form" };

        var picture = await camera.TakeAsync(session.Page.Locator("button"), "The button");

        picture.Image.Length.ShouldBeGreaterThan(100);
        (await session.Page.Locator("main").InnerTextAsync()).ShouldNotContain("glpat-");
        (await session.Page.Locator("#shown").InputValueAsync()).ShouldNotContain("glpat-");
        (await session.Page.Locator("#secret").InputValueAsync()).ShouldNotContain("a-secret");
    }
}
