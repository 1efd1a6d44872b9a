namespace AikidoGitLabSim.Features.Acceptance;

public sealed class Greeter : IGreeter
{
    public string Greet() => "hello";
}
