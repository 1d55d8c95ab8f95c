using System.Text.Json.Nodes;

namespace CodeGuruProfiler.LocalService.Paging;

/// <summary>A page of rows and the token of the next page.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? NextToken)
{
    /// <summary>Creates a page from up to one row more than its size. The surplus row indicates that there is another page.</summary>
    public static Page<T> Create(PageQuery query, IReadOnlyList<T> rows, Func<T, long> position)
    {
        if (rows.Count <= query.PageSize)
        {
            return new Page<T>(rows, null);
        }

        T[] items = [.. rows.Take(query.PageSize)];
        return new Page<T>(items, PageTokens.Write(query, position(items[^1])));
    }

    /// <summary>Writes the response of a list operation.</summary>
    public JsonObject ToJson(string member, Func<T, JsonNode> write)
    {
        var body = new JsonObject { [member] = new JsonArray([.. Items.Select(write)]) };
        if (NextToken is not null)
        {
            body["nextToken"] = NextToken;
        }

        return body;
    }
}
