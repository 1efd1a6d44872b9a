using AikidoGitLabSim.GitLab.Decisions;
using AikidoGitLabSim.GitLab.Users;
using AikidoGitLabSim.Server.Api.Entities;
using AikidoGitLabSim.Server.Exchange;

namespace AikidoGitLabSim.Server.Api.Routes;

/// <summary>What belongs to the caller beside tokens: keys and mail addresses below <c>/user</c> (<c>lib/api/users.rb</c>). No user has a
/// key here.</summary>
internal static class OwnUserRoutes
{
    private static readonly Rule NoSshKey = Missing("Key");
    private static readonly Rule NoGpgKey = Missing("GPG Key");

    private static readonly Rule OwnEmail = new("resource.email", "lib/api/users.rb", request =>
        request.Arguments.Integer("email_id") == request.Caller.Id
            ? null
            : Refusal.NotFound("Email", "Name the id of one of the caller's addresses"));

    public static IEnumerable<RestRoute> All { get; } =
    [
        new(Policy("/user/keys", "read_user_ssh_key") with { Parameters = [.. Pagination.Parameters] }, Nothing),
        new(Policy("/user/keys/{key_id}", "read_user_ssh_key") with { Parameters = [Id("key_id")], Rules = [NoSshKey] }, Nothing),
        new(Policy("/user/gpg_keys", "read_user_gpg_key") with { Parameters = [.. Pagination.Parameters] }, Nothing),
        new(Policy("/user/gpg_keys/{key_id}", "read_user_gpg_key") with { Parameters = [Id("key_id")], Rules = [NoGpgKey] }, Nothing),
        new(Policy("/user/emails", "read_user_email") with { Parameters = [.. Pagination.Parameters] },
            context => EmailEntity.List([context.User], context)),
        new(Policy("/user/emails/{email_id}", "read_user_email") with { Parameters = [Id("email_id")], Rules = [OwnEmail] },
            context => EmailEntity.Show(context.User, context)),
    ];

    private static RoutePolicy Policy(string template, string permission) =>
        new() { Method = "GET", Template = template, Permission = permission, Scopes = UserRoutes.Scopes };

    private static ParameterSpec Id(string name) => ParameterSpec.Need(name, ParameterType.Integer);

    private static Rule Missing(string what) => new("resource.key", "lib/api/users.rb", _ =>
        Refusal.NotFound(what, "No user has keys here; see docs/limits.md"));

    private static Answer Nothing(RestContext context) => EmailEntity.List(Array.Empty<User>(), context);
}
