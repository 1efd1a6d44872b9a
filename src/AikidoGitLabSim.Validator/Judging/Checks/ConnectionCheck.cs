using System.Collections.Immutable;
using AikidoGitLabSim.Validator.Findings;
using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Probing;
using AikidoGitLabSim.Validator.Reading;

namespace AikidoGitLabSim.Validator.Judging.Checks;

internal static class ConnectionCheck
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
                Codes.Dns, $"The name {host} does not resolve ({detail.TrimEnd('.')}). Nothing is known about the token.",
                "Check the spelling of the host. A private name may need your VPN or DNS server."),
            { Kind: FailureKind.Connect } => Finding.Fail(
                Codes.Connect, $"Nothing accepts connections at {answers.BaseUrl}. Nothing is known about the token.",
                "Check host and port, and whether a firewall blocks this machine."),
            { Kind: FailureKind.Proxy, Detail: var detail } => Finding.Fail(
                Codes.Connect, $"The proxy of this machine does not allow {host}: {detail}",
                "Correct the proxy settings, or exclude the host (NO_PROXY)."),
            { Kind: FailureKind.ConnectTimeout } => Finding.Fail(
                Codes.Timeout, $"The connection to {host} timed out. Nothing is known about the token.",
                "Usually a firewall drops the packets: ask for this machine's address to be allowed."),
            { Kind: FailureKind.ReadTimeout } => Finding.Fail(
                Codes.Timeout, $"{host} accepted the connection but did not respond. Nothing is known about the token.",
                "Open GitLab in a browser to check whether it is available."),
            { Kind: FailureKind.Broken } => Finding.Fail(
                Codes.Connect, $"{host} accepted the connection and closed it before it responded. Nothing is known about the token.",
                "Run this again. If it happens again, a firewall or proxy closes the connection, or the address requires https instead of "
                    + "http."),
            _ => Reached(answers, host, answer.Exchange.Addresses),
        };
    }

    private static Finding Reached(Answers answers, string? host, ImmutableArray<string> addresses) => answers.Input.Address switch
    {
        { IsLoopback: true } => Finding.Pass($"{host} accepts connections."),
        _ when addresses is [_, ..] && addresses.All(PrivateNetworks.Holds) => Finding.Warn(
            Codes.PrivateAddress,
            $"{host} accepts connections from this machine, but resolves only to private addresses ({string.Join(
                ", ", addresses.Take(MostNamed))}), which Aikido's cloud cannot reach.",
            $"Use Aikido's broker, or make GitLab reachable from Aikido's addresses: {AikidosAddresses}"),
        _ => Finding.Pass($"{host} accepts connections from this machine. Aikido connects from its own addresses: {AikidosAddresses}"),
    };
}
