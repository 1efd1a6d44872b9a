using AikidoGitLabSim.Validator.Knowledge;
using AikidoGitLabSim.Validator.Probing;

namespace AikidoGitLabSim.Validator.Judging.Checks;

internal static class ReachCheck
{
    public static Finding Judge(Case c)
    {
        var host = c.Input.Address?.Host;
        return c.Answer(Probes.Version)?.Exchange.Failure switch
        {
            { Kind: FailureKind.Dns } => Finding.Fail(
                Codes.Dns, $"The name {host} does not resolve. Nothing is known of the token.", "Check the host's spelling; a private name may need your VPN or resolver."),
            { Kind: FailureKind.Connect } => Finding.Fail(
                Codes.Connect, $"Nothing takes connections at {c.BaseUrl}. Nothing is known of the token.", "Check host and port, and that a firewall lets this machine through."),
            { Kind: FailureKind.Proxy, Detail: var detail } => Finding.Fail(
                Codes.Connect, $"The proxy of this machine does not let {host} through: {detail}", "Mend the proxy, or take the host out of it (NO_PROXY)."),
            { Kind: FailureKind.ConnectTimeout } => Finding.Fail(
                Codes.Timeout, $"No connection to {host} stood in time. Nothing is known of the token.", "As a rule a firewall drops the packets: have this machine's address allowed."),
            { Kind: FailureKind.ReadTimeout } => Finding.Fail(
                Codes.Timeout, $"{host} took the connection and then stayed silent. Nothing is known of the token.", "See whether the GitLab is up: open it in a browser."),
            _ => Finding.Pass($"{host} takes connections. (From this machine; Aikido's own way there is another.)"),
        };
    }
}
