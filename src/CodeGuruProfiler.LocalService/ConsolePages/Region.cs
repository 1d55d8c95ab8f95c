using CodeGuruProfiler.LocalService.Markup;

namespace CodeGuruProfiler.LocalService.ConsolePages;

/// <summary>A region of a page that updates replace when its markup has changed.</summary>
internal static class Region
{
    public static Html Of(string id, Html content) => Html.Of($"""<div id="{id}" data-region="{PageState.Hash(content.ToString())}">{content}</div>""");
}
