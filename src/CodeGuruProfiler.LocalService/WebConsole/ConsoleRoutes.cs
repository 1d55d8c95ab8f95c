using System.Buffers;
using System.Text;
using CodeGuruProfiler.LocalService.ConsolePages;
using CodeGuruProfiler.LocalService.Http;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.TimeLines;
using Microsoft.AspNetCore.Http;

namespace CodeGuruProfiler.LocalService.WebConsole;

/// <summary>The URLs of the console.</summary>
internal sealed class ConsoleRoutes(ConsoleContext context)
{
    private const string Svg = "image/svg+xml";

    private readonly GroupListPage _groups = new(context);
    private readonly Dictionary<string, ConsolePage> _pagesOfGroup = new()
    {
        [""] = new GraphPage(context),
        ["compare"] = new ComparePage(context),
        ["findings"] = new FindingsPage(context),
        ["settings"] = new SettingsPage(context),
    };

    private readonly GraphContent _graphs = new(context);
    private readonly ProfilingSwitch _switch = new(context.Service);

    private ServiceContext Service => context.Service;

    public Task<ConsoleResponse> RespondAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        string path = request.Path.Value ?? "";
        string[] parts = path[Links.Root.Length..].Split('/');
        return parts switch
        {
            [""] => ReadAsync(request, () => PageAsync(request, _groups, "", cancellationToken)),
            ["assets", var name] => ReadAsync(request, () => Task.FromResult(Asset(name) ?? throw Errors.UnknownPage(path))),
            ["groups", { Length: > 0 } group] => ReadAsync(request, () => PageAsync(request, _pagesOfGroup[""], group, cancellationToken)),
            ["groups", { Length: > 0 } group, "profiling"] => WriteAsync(request, () => _switch.SetAsync(request, group, cancellationToken)),
            ["groups", { Length: > 0 } group, "graph.json" or "graph.svg"] => ReadAsync(request, () => GraphAsync(request, group, cancellationToken)),
            ["groups", { Length: > 0 } group, "comparison.json" or "comparison.svg"] => ReadAsync(request, () => ComparisonAsync(request, group, cancellationToken)),
            ["groups", { Length: > 0 } group, { Length: > 0 } page] when _pagesOfGroup.TryGetValue(page, out ConsolePage? known) => ReadAsync(request, () => PageAsync(request, known, group, cancellationToken)),
            _ => throw Errors.UnknownPage(path),
        };
    }

    private static Task<ConsoleResponse> ReadAsync(HttpRequest request, Func<Task<ConsoleResponse>> respond)
        => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) ? respond() : NotSupportedAsync(request, "GET, HEAD");

    private static Task<ConsoleResponse> WriteAsync(HttpRequest request, Func<Task<ConsoleResponse>> respond)
        => HttpMethods.IsPost(request.Method) ? respond() : NotSupportedAsync(request, "POST");

    private static Task<ConsoleResponse> NotSupportedAsync(HttpRequest request, string allowed)
        => Task.FromResult(ConsoleResponse.Page(405, MistakePage.Write(405, $"This page has no {request.Method}: use {allowed}.", null)) with { Allow = allowed });

    private static PageRequest RequestOf(HttpRequest request, string group) => new()
    {
        GroupName = group,
        Query = request.Query,
        ServiceUrl = $"{request.Scheme}://{request.Host.Value}",
        KnownState = request.Headers.IfNoneMatch.ToString() is { Length: > 2 } tag ? tag.Trim('"') : null,
    };

    private static ConsoleResponse? Asset(string name) => PageFrame.Find(name) is not { } text ? null : new ConsoleResponse
    {
        Status = 200,
        ContentType = System.IO.Path.GetExtension(name) switch
        {
            ".js" => "text/javascript; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            _ => Svg,
        },
        Body = Encoding.UTF8.GetBytes(text),
    };

    private async Task<ConsoleResponse> PageAsync(HttpRequest request, ConsolePage page, string group, CancellationToken cancellationToken)
    {
        PageRequest asked = RequestOf(request, group);
        PageView? view = await Service.Database.ReadAsync(session => page.Read(session, asked), cancellationToken).ConfigureAwait(false);
        return view is null ? new ConsoleResponse { Status = 304, State = asked.KnownState ?? "" } : ConsoleResponse.Page(200, view);
    }

    private async Task<ConsoleResponse> GraphAsync(HttpRequest request, string group, CancellationToken cancellationToken)
    {
        PageRequest asked = RequestOf(request, group);
        RangeTree tree = await Service.Database.ReadAsync(session => _graphs.ReadTree(session, asked), cancellationToken).ConfigureAwait(false);
        return Graph(request, (isPicture, output) => GraphContent.Write(group, tree, isPicture, output));
    }

    private async Task<ConsoleResponse> ComparisonAsync(HttpRequest request, string group, CancellationToken cancellationToken)
    {
        PageRequest asked = RequestOf(request, group);
        (RangeTree before, RangeTree after) = await Service.Database.ReadAsync(session => _graphs.ReadTrees(session, asked), cancellationToken).ConfigureAwait(false);
        return Graph(request, (isPicture, output) => GraphContent.Write(group, before, after, isPicture, output));
    }

    private static ConsoleResponse Graph(HttpRequest request, Action<bool, IBufferWriter<byte>> write)
    {
        bool isPicture = request.Path.Value?.EndsWith(".svg", StringComparison.Ordinal) == true;
        var output = new ArrayBufferWriter<byte>(64 * 1024);
        write(isPicture, output);
        return new ConsoleResponse { Status = 200, ContentType = isPicture ? Svg : MediaTypes.Json, Body = output.WrittenMemory };
    }
}
