using Microsoft.Extensions.Time.Testing;

namespace AikidoGitLabSim.Tests.Server.Web;

/// <summary>A simulator with people, a group, a project, and tokens of an edition; its browsers do not share cookies.</summary>
internal sealed class WebSim : IAsyncDisposable
{
    public const string Company = """
        users:
          - { username: root, admin: true }
          - { username: mara, name: Mara Doe }
          - { username: joe }
          - { username: lena, state: blocked }
          - { username: dora, state: deactivated }
          - { username: pia, state: pending }
          - { username: una, state: unconfirmed }
          - { username: eve, state: password-expired }
        groups:
          - { path: acme, name: Acme, members: { mara: owner, joe: developer } }
          - { path: acme/platform, name: Platform }
          - { path: open, name: Open, visibility: public }
        projects: [ { path: acme/shop, name: Shop, formerPaths: [acme/old-shop], members: { joe: maintainer } } ]
        tokens:
          - { kind: personal, user: mara, name: scanner, scopes: [read_api], secret: glpat-scanner, expiresAt: 2027-01-01 }
          - { kind: personal, user: mara, name: dead, scopes: [read_api], secret: glpat-dead, expiresAt: 2026-10-01, createdAt: 2026-01-01 }
          - { kind: group, group: acme, name: robot, access: reporter, scopes: [read_api], secret: glpat-robot, expiresAt: 2027-01-01 }
        """;

    private WebSim(Sim sim) => Sim = sim;

    public Sim Sim { get; }

    public static async Task<WebSim> StartAsync(string edition = "gitlab.com/premium/18.3", string company = Company) =>
        new(await Sim.StartAsync($"edition: {edition}\n{company}"));

    /// <summary>A browser without a signed-in user.</summary>
    public Browser Open(string root = "") => new(Sim.Client, root);

    /// <summary>A browser in which somebody is signed in.</summary>
    public async Task<Browser> OpenAsync(string login = "mara", string root = "")
    {
        var browser = Open(root);
        await browser.SignInAsync(login);
        return browser;
    }

    public ValueTask DisposeAsync() => Sim.DisposeAsync();
}
