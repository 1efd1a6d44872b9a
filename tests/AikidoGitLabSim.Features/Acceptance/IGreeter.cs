namespace AikidoGitLabSim.Features.Acceptance;

public interface IGreeter
{
    string Greet();
}
