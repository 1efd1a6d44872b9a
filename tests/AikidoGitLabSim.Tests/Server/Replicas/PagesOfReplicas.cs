using System.Net;
using AikidoGitLabSim.Server;
using AikidoGitLabSim.Storage.Memory;
using AikidoGitLabSim.Tests.Server.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace AikidoGitLabSim.Tests.Server.Replicas;

/// <summary>A browser whose requests reach one replica and the other in turn.</summary>
public sealed class PagesOfReplicas
{
    private const string Tokens = "/-/user_settings/personal_access_tokens";

    [Fact]
    public async Task Who_signs_in_on_one_replica_is_signed_in_on_the_other()
    {
        await using var pair = await ReplicaPair.StartAsync();
        var browser = new Browser(pair.Client);
        await browser.SignInAsync();
        for (var n = 0; n < 3; n++)
        {
            await browser.GoAsync(Tokens);
            browser.Status.ShouldBe(HttpStatusCode.OK);
        }

        browser.Path.ShouldBe(Tokens);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_token_made_on_one_replica_is_shown_on_the_other_and_once(int offset)
    {
        await using var pair = await ReplicaPair.StartAsync("self-managed/free/17.4");
        var browser = new Browser(pair.Client);
        await browser.SignInAsync();
        for (var n = 0; n < offset; n++)
            await browser.GoAsync(Tokens);
        await browser.GoAsync(Tokens);
        browser.Fill("Token name", "shared");
        browser.Fill("Expiration date", "2027-03-01");
        browser.Check("read_api");
        await browser.PressAsync("Create personal access token");
        browser.Secret.ShouldNotBeNull();
        await browser.GoAsync(Tokens);
        browser.Secret.ShouldBeNull();
        browser.Alerts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_signs_out_on_one_replica_is_signed_out_on_the_other()
    {
        await using var pair = await ReplicaPair.StartAsync();
        var browser = new Browser(pair.Client);
        await browser.SignInAsync();
        var stolen = browser.Cookie;
        await browser.PressAsync("Sign out");
        for (var n = 0; n < 2; n++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Tokens);
            request.Headers.Add("Cookie", $"_gitlab_session={stolen}");
            using var answer = await pair.Client.SendAsync(request);
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }
    }

    [Fact]
    public async Task A_session_of_a_world_does_not_outlive_it()
    {
        await using var pair = await ReplicaPair.StartAsync();
        var browser = new Browser(pair.Client);
        await browser.SignInAsync();
        using var world = new StringContent(WebSim.Company);
        (await pair.Client.PutAsync(new Uri("/_sim/worlds/default", UriKind.Relative), world)).StatusCode.ShouldBe(HttpStatusCode.OK);
        for (var n = 0; n < 2; n++)
        {
            await browser.GoAsync(Tokens);
            browser.Path.ShouldBe("/users/sign_in");
        }
    }

    [Fact]
    public void What_the_store_has_of_a_session_does_not_show_its_values()
    {
        var kept = AikidoGitLabSim.Server.Web.Sessions.SealedValue.Seal("cookie", "glpat-secret"u8, bytes => bytes.Fill(7));
        System.Text.Encoding.Latin1.GetString(kept).ShouldNotContain("glpat");
        AikidoGitLabSim.Server.Web.Sessions.SealedValue.Open("cookie", kept).ShouldBe("glpat-secret"u8.ToArray());
        AikidoGitLabSim.Server.Web.Sessions.SealedValue.Open("other", kept).ShouldBeNull();
    }

    [Fact]
    public async Task Replicas_whose_first_forms_are_made_at_once_know_the_forms_of_each_other()
    {
        using var log = new MemoryWorldLog();
        var providers = Enumerable.Range(0, 8).Select(_ =>
        {
            var services = new ServiceCollection().AddLogging();
            services.AddPages(log.Shared);
            return services.BuildServiceProvider();
        }).ToList();
        var forms = await Task.WhenAll(providers.Select(provider => Task.Run(() => ProtectorOf(provider).Protect([1, 2, 3]))));
        foreach (var (provider, form) in providers.SelectMany(_ => forms, (provider, form) => (provider, form)))
            ProtectorOf(provider).Unprotect(form).ShouldBe([1, 2, 3]);
        log.Shared!.All("form-key").Count.ShouldBe(1);
        providers.ForEach(provider => provider.Dispose());

        static IDataProtector ProtectorOf(ServiceProvider provider) =>
            provider.GetRequiredService<IDataProtectionProvider>().CreateProtector("form");
    }

    [Fact]
    public async Task A_form_of_one_replica_s_Aikido_is_genuine_on_the_other()
    {
        const string page = "/onboarding/gitlab/update-workspace-access-token";
        await using var pair = await ReplicaPair.StartAsync();
        using var one = new Aikido.Visitor(pair.One);
        using var two = new Aikido.Visitor(pair.Two);
        await one.OpenAsync(page);
        one.HandOver(two);
        await two.SendAsync(page, "glpat-robot");
        two.Last.StatusCode.ShouldNotBe(HttpStatusCode.BadRequest);
        using var stranger = new Aikido.Visitor(pair.Two);
        await stranger.SendAsync(page, "glpat-robot");
        stranger.Last.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
