using System.Text;
using CodeGuruProfiler.LocalService.ConsolePages;
using CodeGuruProfiler.LocalService.Http;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using Microsoft.AspNetCore.Http;

namespace CodeGuruProfiler.LocalService.WebConsole;

/// <summary>The form that turns profiling on or off, the only thing that the console changes.</summary>
internal sealed class ProfilingSwitch(ServiceContext service)
{
    private const int MaxFormBytes = 256;

    /// <summary>Sets what the form asks for, and leads back to the settings, so that a reload does not repeat it.</summary>
    public async Task<ConsoleResponse> SetAsync(HttpRequest request, string groupName, CancellationToken cancellationToken)
    {
        string form = await ReadFormAsync(request, cancellationToken).ConfigureAwait(false);
        bool enabled = QueryParameters.Split(form).Where(field => field.Key == "enabled").Select(field => field.Value).ToArray() switch
        {
            ["true"] => true,
            ["false"] => false,
            _ => throw Errors.InvalidSwitch(),
        };
        await service.Database.WriteAsync(
            session => ProfilingGroupStore.SetProfiling(session, groupName, enabled, service.Now),
            cancellationToken).ConfigureAwait(false);
        return ConsoleResponse.Redirect(303, Links.Settings(groupName));
    }

    private static async Task<string> ReadFormAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypes.Is(request.ContentType, "application/x-www-form-urlencoded"))
        {
            throw Errors.InvalidSwitch();
        }

        byte[] buffer = new byte[MaxFormBytes + 1];
        int length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return length <= MaxFormBytes ? Encoding.UTF8.GetString(buffer, 0, length) : throw Errors.InvalidSwitch();
    }
}
