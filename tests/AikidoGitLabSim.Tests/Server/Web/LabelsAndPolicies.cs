using System.Text.Json;
using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Groups;
using AikidoGitLabSim.GitLab.Tokens;
using AikidoGitLabSim.Server.Web;
using AikidoGitLabSim.Server.Web.Labels;
using AikidoGitLabSim.Server.Web.Models;
using AikidoGitLabSim.Server.Web.Routes;
using AikidoGitLabSim.Support;
using AikidoGitLabSim.Tests.Support;

namespace AikidoGitLabSim.Tests.Server.Web;

public sealed class LabelsAndPolicies
{
    private const string SeenLabels = "reference/ui-labels.json";

    [Fact]
    public void A_route_that_changes_something_first_requires_a_genuine_form()
    {
        var changing = WebRoutes.All.Select(route => route.Policy).Where(policy => !policy.Reads).ToList();
        changing.ShouldNotBeEmpty();
        foreach (var policy in changing)
            policy.CommonRules[0].ShouldBe(WebSessionRules.Genuine, policy.ToString());
    }

    [Fact]
    public void A_route_whose_form_a_rule_can_refuse_shows_the_form()
    {
        var formRules = new[] { "form.scopes", "form.level", "credentials.known" };
        var routes = WebRoutes.All.Where(route =>
            route.Policy.CommonRules.Concat(route.Policy.Rules).Any(rule => formRules.Contains(rule.Name))).ToList();
        routes.ShouldNotBeEmpty();
        routes.Where(route => route.Refused is null).Select(route => route.Policy.ToString()).ShouldBeEmpty();
    }

    [Fact]
    public void Each_page_has_one_route()
    {
        IEnumerable<string> versions = ["15.11", "16.0", "17.7", "18.10", "19.6"];
        foreach (var version in versions.Select(GitLabVersion.Parse))
        {
            WebRoutes.All.Where(route => route.Policy.Exists.Holds(version)).GroupBy(route => route.Policy.ToString())
                .Where(group => group.Count() > 1)
                .Select(group => $"{group.Key} has two routes in {version}").ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("/groups/{*path}/-/settings/access_tokens", "/groups/acme/platform/-/settings/access_tokens", "acme/platform")]
    [InlineData("/groups/{*path}/-/settings/access_tokens", "/groups/-/settings/access_tokens", null)]
    [InlineData("/groups/{*path}/-/settings/access_tokens", "/groups/acme/-/settings", null)]
    [InlineData("/{*path}", "/acme/shop/", "acme/shop")]
    [InlineData("/{*path}", "/acme/-/x", null)]
    public void A_template_takes_a_full_path_up_to_the_dash(string template, string path, string? found) =>
        new WebTemplate(template).Match(path)?.GetValueOrDefault("path").ShouldBe(found);

    [SharedFact(SeenLabels)]
    public void Labels_are_those_that_were_seen_in_GitLab()
    {
        using var seen = JsonDocument.Parse(File.ReadAllText(SharedFolder.Find(SeenLabels).ShouldNotBeNull()));
        foreach (var release in seen.RootElement.GetProperty("versions").EnumerateObject())
        {
            foreach (var offering in new[] { Offering.SelfManaged, Offering.GitLabCom })
            {
                var edition = new Edition(offering, Tier.Premium, GitLabVersion.Parse(release.Name));
                var personal = offering == Offering.GitLabCom && release.Value.TryGetProperty("personal_gitlab_com", out var own)
                    ? own
                    : release.Value.GetProperty("personal");
                Compare(TokenPages.Personal(edition), personal, edition);
                Compare(TokenPages.Of(ResourceKind.Group, edition), release.Value.GetProperty("group"), edition);
                TokenPageLayouts.PersonalPath(edition.Version)
                    .ShouldBe(release.Value.GetProperty("pat_page_path").GetString(), edition.ToString());
                var way = release.Value.GetProperty("nav_personal").EnumerateArray().Select(step => step.GetString()).ToList();
                TokenPages.Personal(edition).MenuItem.ShouldBe(way[^1], edition.ToString());
                Sidebars.User(edition.Version).Items.Any(item => item.Title == "Access")
                    .ShouldBe(way.Contains("Access"), edition.ToString());
                TokenPages.Of(ResourceKind.Group, edition).MenuItem.ShouldBe(release.Value.GetProperty("nav_group")[1].GetString(),
                    edition.ToString());
                if (way[0] != "avatar")
                    (NavigationStyles.At(edition.Version) == NavigationStyle.Sidebar).ShouldBe(way[0] == "avatar (left sidebar)",
                        edition.ToString());
            }
        }
    }

    private static void Compare(TokenPageLabels labels, JsonElement seen, Edition edition)
    {
        var layout = seen.GetProperty("page_kind").GetString();
        (labels.Layout switch
        {
            TokenPageLayout.Shared => "shared_vue",
            TokenPageLayout.Dropdown => "dropdown",
            _ => "legacy"
        }).ShouldBe(layout, edition.ToString());
        labels.AddButton.ShouldBe(seen.GetProperty("add_token_button").GetString(), edition.ToString());
        labels.SubmitButton.ShouldBe(seen.GetProperty("submit_button").GetString(), edition.ToString());
        labels.CancelButton.ShouldBe(seen.GetProperty("cancel_button").GetString(), edition.ToString());
        labels.CopyButton.ShouldBe(seen.GetProperty("copy_button").GetString(), edition.ToString());
        if (seen.GetProperty("created_label").GetString() is { } created)
            labels.CreatedLabel.ShouldBe(created, edition.ToString());
        if (seen.GetProperty("expiry_clear_button_shown").ValueKind != JsonValueKind.Null)
            labels.DrawsClearButton.ShouldBe(seen.GetProperty("expiry_clear_button_shown").GetBoolean(), edition.ToString());
        labels.ChecksItself.ShouldBe(seen.TryGetProperty("expiry_empty_error", out _), edition.ToString());
        if (seen.TryGetProperty("inactive_table", out var inactive))
            labels.ShowsInactive.ShouldBe(inactive.GetBoolean(), edition.ToString());
    }
}
