using AikidoGitLabSim.Validator.Advice;

namespace AikidoGitLabSim.Validator.Input;

internal sealed record InputProblem(string What, string Cure);
