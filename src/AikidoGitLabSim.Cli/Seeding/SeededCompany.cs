using System.Globalization;
using System.Text;
using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.Server.WorldFiles;

namespace AikidoGitLabSim.Cli.Seeding;

/// <summary>The company that is served when no world file is given: a few believable people and projects, and one token of each kind and
/// state.</summary>
/// <remarks>Usernames, paths, token names and secrets never change: documentation quotes them. Only dates move with the day. Every item
/// is one line, so that the YAML library is not loaded at the start.</remarks>
internal static class SeededCompany
{
    // Made by Bogus once (a test makes them again): loading its word lists would be a third of the time that 'serve' takes to start.
    private const string Colleagues = """
          - { username: nicholaus.fahey1, name: "Nicholaus Fahey" }
          - { username: millie.schultz2, name: "Millie Schultz" }
          - { username: sabrina.nicolas3, name: "Sabrina Nicolas" }
          - { username: emma.hartmann4, name: "Emma Hartmann" }
        """;

    private const string AcmeMembers = "mara: owner, joe: developer";

    private const string ShopFiles = """README.md: "# Shop\nThe web shop.\n", src/cart.js: "export const cart = [];\n" """;

    private const string BillingFiles =
        """README.md: "# Billing\n", app/invoice.py: "def invoice(order):\n    return sum(order)\n" """;

    /// <summary>The number that the names of the colleagues are generated from.</summary>
    internal const int Seed = 20_261_122;

    /// <summary>The company as a world file that is in order in an edition.</summary>
    /// <param name="edition">The edition; tokens of kinds that it does not know are left out.</param>
    /// <param name="today">Today in UTC: one token expires on this day, others before and after it.</param>
    public static string For(Edition edition, DateOnly today) =>
        $"""
        edition: {edition}
        users:
          - {At(today, -900)}, username: root, name: Administrator, email: root@example.com, admin: true {End}
          - {At(today, -700)}, username: mara, name: Mara Doe {End}
          - {At(today, -650)}, username: joe, name: Joe Quill {End}
          - {At(today, -600)}, username: lena, name: Lena Park, state: blocked {End}
        {Colleagues}
        groups:
          - {At(today, -700)}, path: acme, name: Acme, description: Acme Tooling Ltd, members: {Open} {AcmeMembers} {End} {End}
          - {At(today, -690)}, path: acme/platform, name: Platform, members: {Open} joe: maintainer {End} {End}
          - {At(today, -400)}, path: open-acme, name: Open Acme, visibility: public, members: {Open} mara: owner {End} {End}
        projects:
          - {At(today, -650)}, path: acme/shop, name: Shop, repository: {Open} files: {Open} {ShopFiles} {End} {End} {End}
          - {At(today, -500)}, path: acme/platform/billing, name: Billing, repository: {Open} files: {Open} {BillingFiles} {End} {End} {End}
          - {At(today, -450)}, path: acme/legacy, name: Legacy, archived: true {End}
          - {At(today, -20)}, path: acme/new-idea, name: New idea, repository: empty {End}
          - {At(today, -400)}, path: open-acme/website, name: Website, visibility: public {End}
          - {At(today, -300)}, path: mara/notes, name: Notes {End}
        tokens:
        {Tokens(edition, today)}
        """;

    private static string Open => "{";

    private static string End => "}";

    private static string At(DateOnly today, int days) => $"{{ createdAt: {Day(today, days)}T08:00:00Z";

    private static string Day(DateOnly today, int days) => Instants.Write(today.AddDays(days));

    private static string Tokens(Edition edition, DateOnly today)
    {
        var lines = new StringBuilder();
        foreach (var token in SeededToken.All.Where(token => token.IsKnownTo(edition)))
        {
            lines.Append(CultureInfo.InvariantCulture, $"  - {At(today, token.AgeInDays)}, {token.Keys}, name: {token.Name}, ");
            lines.Append(CultureInfo.InvariantCulture, $"expiresAt: {Day(today, token.ExpiresInDays)}, secret: {token.Secret} }}\n");
        }

        return lines.ToString();
    }
}
