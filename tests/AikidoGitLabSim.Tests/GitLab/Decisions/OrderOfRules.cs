using AikidoGitLabSim.GitLab.Decisions;

namespace AikidoGitLabSim.Tests.GitLab.Decisions;

public sealed class OrderOfRules
{
    private static readonly string[] Ages = ["15.11", "17.8", "18.11", "19.6"];

    private static readonly string?[] Sudos = [null, "mara", "ghost"];

    [Theory]
    [InlineData("unknown", "token.known")]
    [InlineData("expired", "token.not-expired")]
    [InlineData("revoked", "token.not-revoked")]
    [InlineData("both", "token.not-expired")]
    [InlineData("blocked-and-expired", "token.not-expired")]
    [InlineData("blocked", "user.allowed")]
    [InlineData("read-user", "scope.sufficient")]
    [InlineData("group-guest", "permission.read_resource_access_tokens")]
    [InlineData(null, "guard.authenticated")]
    public void The_first_thing_wrong_refuses(string? token, string rule)
    {
        var decision = DecisionSamples.Decide("GET /groups/{id}/access_tokens", token, parameters: ("id", "1"));
        decision.RefusedBy!.Name.ShouldBe(rule);
        decision.RefusedBy.Source.ShouldNotBeNullOrWhiteSpace();
        decision.Refusal!.Cure.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Bad_parameters_come_after_the_guard_and_before_the_resource()
    {
        DecisionSamples.Decide("POST /users/{user_id}/personal_access_tokens", "api",
            parameters: ("user_id", "99")).RefusedBy!.Name.ShouldBe("guard.administrator");
        DecisionSamples.Decide("POST /users/{user_id}/personal_access_tokens", "admin",
            parameters: ("user_id", "99")).RefusedBy!.Name.ShouldBe("parameters.valid");
        DecisionSamples.Decide("POST /groups/{id}/access_tokens", "api", parameters: ("id", "99")).RefusedBy!.Name.ShouldBe(
            "parameters.valid");
    }

    [Theory]
    [InlineData(null, "root", "sudo.allowed", RefusalKind.Unauthorized)]
    [InlineData("api", "root", "sudo.allowed", RefusalKind.Forbidden)]
    [InlineData("read-repository", "root", "sudo.allowed", RefusalKind.Forbidden)]
    [InlineData("admin", "mara", "sudo.allowed", RefusalKind.InsufficientScope)]
    [InlineData("admin", "nobody", "sudo.allowed", RefusalKind.InsufficientScope)]
    [InlineData("admin-sudo", "nobody", "sudo.allowed", RefusalKind.NotFound)]
    [InlineData("admin-sudo", "", "sudo.allowed", RefusalKind.NotFound)]
    [InlineData("admin-sudo", "root", "scope.sufficient", RefusalKind.InsufficientScope)]
    public void Sudo_is_for_administrators_with_its_scope(string? token, string sudo, string rule, RefusalKind kind)
    {
        var decision = DecisionSamples.Decide("GET /projects", token, sudo: sudo);
        (decision.RefusedBy?.Name, decision.Refusal?.Kind).ShouldBe((rule, kind));
    }

    [Theory]
    [InlineData("mara")]
    [InlineData("2")]
    public void Who_acts_for_another_needs_no_other_scope_and_has_no_more_rights(string sudo)
    {
        DecisionSamples.Decide("GET /user", "admin-sudo", sudo: sudo).Context.User!.Username.ShouldBe("mara");
        DecisionSamples.Decide("GET /user", "admin-sudo", sudo: sudo).Allowed.ShouldBeTrue();
        DecisionSamples.Decide("POST /users/{user_id}/personal_access_tokens", "admin-sudo", sudo: sudo).RefusedBy!.Name.ShouldBe(
            "guard.administrator");
    }

    [Fact]
    public void Explain_agrees_with_Decide_on_every_route_for_every_token_in_every_age()
    {
        var disagreeing = new List<string>();
        foreach (var (policy, token, version, sudo) in All())
        {
            var request = DecisionSamples.Case(policy, token, version, sudo, DecisionSamples.Fitting(policy));
            var decision = DecisionEngine.Decide(request);
            var trace = DecisionEngine.Explain(request with { });
            var again = DecisionEngine.Decide(DecisionSamples.Case(policy, token, version, sudo, DecisionSamples.Fitting(policy)));
            if (!Agree(decision, trace) || again.Refusal != decision.Refusal)
                disagreeing.Add($"{policy} {token} {version} {sudo}");
        }

        disagreeing.ShouldBeEmpty();
    }

    private static bool Agree(Decision decision, IReadOnlyList<TraceStep> trace)
    {
        var refused = trace.Where(step => step.Outcome == TraceOutcome.Refused).Select(step => step.Rule).ToList();
        var after = trace.SkipWhile(step => step.Outcome != TraceOutcome.Refused).Skip(1);
        return refused.SequenceEqual(decision.RefusedBy is { } rule ? [rule] : [])
            && after.All(step => step.Outcome is TraceOutcome.NotReached or TraceOutcome.NotInThisVersion);
    }

    [Fact]
    public void No_dead_token_does_anything_anywhere()
    {
        foreach (var (policy, token, version, sudo) in All().Where(row => DecisionSamples.Dead.Contains(row.Token)))
            DecisionEngine.Decide(DecisionSamples.Case(policy, token, version, sudo,
                DecisionSamples.Fitting(policy))).Allowed.ShouldBeFalse($"{policy} {token} {version}");
    }

    [Fact]
    public void Rules_depend_on_the_day_and_not_on_the_time_of_day()
    {
        var differing = new List<string>();
        foreach (var (policy, token, version, sudo) in All().Where(row => row.Policy.Reads))
        {
            var request = DecisionSamples.Case(policy, token, version, sudo, DecisionSamples.Fitting(policy));
            foreach (var day in new[] { request.Today, new DateOnly(2025, 12, 31), new DateOnly(2026, 1, 1) })
            {
                var times = new[] { TimeOnly.MinValue, TimeOnly.MaxValue }
                    .Select(time => request with { Now = new DateTimeOffset(day, time, TimeSpan.Zero) })
                    .Select(DecisionEngine.Decide).Select(decision => (decision.RefusedBy, decision.Refusal)).Distinct();
                if (times.Count() > 1)
                    differing.Add($"{policy} {token} {version} {sudo} {day}");
            }
        }

        differing.ShouldBeEmpty();
    }

    private static IEnumerable<(RoutePolicy Policy, string? Token, string Version, string? Sudo)> All() =>
        from policy in DecisionSamples.Policies
        from version in Ages
        from token in DecisionSamples.World(version).Tokens.Rows.Select(token => token.Name).Append("unknown").Append(null)
        from sudo in Sudos
        select (policy, token, version, sudo);
}
