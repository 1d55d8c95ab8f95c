using Microsoft.AspNetCore.Http;

namespace CodeGuruProfiler.LocalService.Pipeline;

/// <summary>A part of the service that responds to some of its requests.</summary>
internal interface IEndpoint
{
    /// <summary>Returns whether this endpoint responds to a request.</summary>
    bool IsFor(HttpRequest request);

    /// <summary>Responds to a request.</summary>
    Task RespondAsync(HttpContext context);
}
