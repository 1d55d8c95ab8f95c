using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Requests;

namespace CodeGuruProfiler.LocalService.Paging;

/// <summary>A paged query. Its input except the token and the page size identifies it.</summary>
internal sealed record PageQuery(string DatabaseId, string Text, string? Token, int PageSize)
{
    private const int DefaultPageSize = 100;

    public static PageQuery Create(Operation operation, OperationInput input, string databaseId)
    {
        JsonObject asked = input.Values.DeepClone().AsObject();
        asked.Remove("nextToken");
        asked.Remove("maxResults");
        return new PageQuery(
            databaseId,
            $"{operation.Name} {asked.ToJsonString()}",
            input.FindText("nextToken"),
            input.FindNumber("maxResults") ?? DefaultPageSize);
    }
}
