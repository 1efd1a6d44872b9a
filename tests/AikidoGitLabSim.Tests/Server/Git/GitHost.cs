using AikidoGitLabSim.GitLab.Worlds;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Tests.Server.WorldFiles;

namespace AikidoGitLabSim.Tests.Server.Git;

/// <summary>A simulator on a free port with projects and tokens of every kind; the world <c>t42</c> is a fork of the default one.</summary>
public sealed class GitHost : IAsyncLifetime
{
    private const string File = """
        edition: gitlab.com/premium/18.11
        clock: 2026-03-10T12:00:00Z
        frozen: true
        users:
          - { username: root, admin: true }
          - { username: dev, email: dev@example.com }
          - { username: reporter }
          - { username: guest }
          - { username: out }
          - { username: gone, state: blocked }
        groups:
          - { path: grp, members: { dev: developer, reporter: reporter, guest: guest, gone: developer } }
          - { path: grp/sub }
          - { path: other, members: { out: owner } }
          - { path: pub, visibility: public, members: { dev: developer } }
        projects:
          - { path: grp/proj, formerPaths: [grp/before], repository: { files: { README.md: "# Proj\n", src/app.txt: "one\ntwo\n" } } }
          - { path: grp/sub/deep }
          - { path: grp/empty, repository: empty }
          - { path: grp/kept, archived: true }
          - { path: other/proj }
          - { path: pub/open, visibility: public }
        tokens:
          - { kind: personal, user: dev, name: read, scopes: [read_repository], secret: glpat-test-read }
          - { kind: personal, user: dev, name: read-api, scopes: [read_api], secret: glpat-test-read-api }
          - { kind: personal, user: dev, name: write, scopes: [write_repository], secret: glpat-test-write }
          - { kind: personal, user: dev, name: api, scopes: [api], secret: glpat-test-api }
          - { kind: personal, user: dev, name: user, scopes: [read_user], secret: glpat-test-user }
          - { kind: personal, user: dev, name: expired, scopes: [api], secret: glpat-test-expired, createdAt: 2026-01-01,
              expiresAt: 2026-03-10 }
          - { kind: personal, user: dev, name: revoked, scopes: [api], secret: glpat-test-revoked, revoked: true }
          - { kind: personal, user: gone, name: gone, scopes: [api], secret: glpat-test-gone }
          - { kind: personal, user: guest, name: guest, scopes: [read_repository], secret: glpat-test-guest }
          - { kind: personal, user: reporter, name: reporter, scopes: [api], secret: glpat-test-reporter }
          - { kind: personal, user: out, name: out, scopes: [api], secret: glpat-test-out }
          - { kind: impersonation, user: dev, name: imp, scopes: [read_repository], secret: glpat-test-impersonation }
          - { kind: group, group: grp, name: group, access: reporter, scopes: [read_repository], secret: glpat-test-group }
          - { kind: project, project: grp/proj, name: project, access: reporter, scopes: [read_repository], secret: glpat-test-project }
          - { kind: service-account, group: grp, username: sa, access: reporter, name: sa, scopes: [read_repository],
              secret: glpat-test-service }
          - { kind: oauth, user: dev, name: app, scopes: [api], secret: test-oauth-value }
          - { kind: fine-grained, user: dev, name: fine, permissions: [read_repository], secret: glpat-test-fine }
        """;

    private GitLabSimulator? _simulator;

    public static World World => Reading.Load(File).World;

    public GitLabSimulator Simulator => _simulator!;

    public async Task InitializeAsync()
    {
        _simulator = await GitLabSimulator.StartAsync(options =>
        {
            options.UseFreePort();
            options.World = World;
        });
        _simulator.Worlds.Put(_simulator.Worlds.Default.Fork("t42"));
    }

    public async Task DisposeAsync() => await Simulator.DisposeAsync();

    /// <summary>The URL of a project, with a token in it.</summary>
    internal string Url(string project, string? secret, string? world = null)
    {
        var url = new UriBuilder(Simulator.UrlOf(world));
        if (secret is not null)
            (url.UserName, url.Password) = ("anything", secret);
        url.Path = $"{url.Path.TrimEnd('/')}/{project}";
        return url.Uri.AbsoluteUri;
    }
}
