namespace AikidoGitLabSim.Stubs.Engines;

/// <summary>Another server of stubs, which finds and answers those of one world in place of the table here. Admin API and journal stay here.</summary>
public interface IStubEngine
{
    /// <summary>Its own admin API, in place of the one here; null: it has none for this world.</summary>
    RequestDelegate? Admin { get; }

    /// <summary>Takes a stub, in place of the one with its id.</summary>
    /// <exception cref="Mappings.StubException">It has no words for what the stub says.</exception>
    void Put(EngineStub stub);

    /// <summary>Forgets a stub.</summary>
    void Remove(Guid id);

    /// <summary>Forgets all stubs of the world, and the states of their scenarios.</summary>
    void Clear();

    /// <summary>Answers a request, or has it answered by what comes next.</summary>
    Task<EngineAnswer> AnswerAsync(HttpContext http, RequestDelegate next);
}
