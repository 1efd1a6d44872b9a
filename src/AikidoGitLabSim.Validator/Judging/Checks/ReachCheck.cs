using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Findings;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Probing;
using AikidoGitLabSim.Validator.Reading;

namespace AikidoGitLabSim.Validator.Judging.Checks;

internal static class ReachCheck
{
    private const int MostNamed = 3;

    // Aikido's help page on allowing its addresses; the list itself is there.
    private const string AikidosAddresses = "https://aikido.help/ips/";

    public static Finding Judge(Answers answers)
    {
        if (answers.Answer(Probes.Version) is not { } answer)
            return Finding.Skipped(CheckIds.Input);
        var host = answers.Input.Address?.Host;
        return answer.Exchange.Failure switch
        {
            { Kind: FailureKind.Dns, Detail: var detail } => Finding.Fail(
                Codes.Dns, $"The name {host} does not resolve ({detail.TrimEnd('.')}). Nothing is known of the token.", "Check the host's spelling; a private name may need your VPN or resolver."),
            { Kind: FailureKind.Connect } => Finding.Fail(
                Codes.Connect, $"Nothing takes connections at {answers.BaseUrl}. Nothing is known of the token.", "Check host and port, and that a firewall lets this machine through."),
            { Kind: FailureKind.Proxy, Detail: var detail } => Finding.Fail(
                Codes.Connect, $"The proxy of this machine does not let {host} through: {detail}", "Mend the proxy, or take the host out of it (NO_PROXY)."),
            { Kind: FailureKind.ConnectTimeout } => Finding.Fail(
                Codes.Timeout, $"No connection to {host} stood in time. Nothing is known of the token.", "As a rule a firewall drops the packets: have this machine's address allowed."),
            { Kind: FailureKind.ReadTimeout } => Finding.Fail(
                Codes.Timeout, $"{host} took the connection and then stayed silent. Nothing is known of the token.", "See whether the GitLab is up: open it in a browser."),
            { Kind: FailureKind.Broken } => Finding.Fail(
                Codes.Connect, $"{host} took the connection and broke it off before it had answered. Nothing is known of the token.",
                "Run this again. If it stays: a firewall or proxy on the way cuts it, or the address wants https in place of http."),
            _ => Reached(answers, host, answer.Exchange.Addresses),
        };
    }

    private static Finding Reached(Answers answers, string? host, ImmutableArray<string> addresses) => answers.Input.Address switch
    {
        { IsLoopback: true } => Finding.Pass($"{host} takes connections."),
        _ when addresses is [_, ..] && addresses.All(PrivateNetworks.Holds) => Finding.Warn(
            Codes.PrivateAddress, $"{host} accepts connections from this machine, but resolves only to private addresses ({string.Join(", ", addresses.Take(MostNamed))}), which Aikido's cloud cannot reach.",
            $"Use Aikido's broker, or make GitLab reachable from Aikido's addresses: {AikidosAddresses}"),
        _ => Finding.Pass($"{host} takes connections from this machine. Aikido comes from addresses of its own: {AikidosAddresses}"),
    };
}
