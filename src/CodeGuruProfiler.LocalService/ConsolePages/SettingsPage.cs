using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Agents;
using CodeGuruProfiler.LocalService.Markup;
using CodeGuruProfiler.LocalService.Notifications;
using CodeGuruProfiler.LocalService.Policies;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.ConsolePages;

/// <summary>The settings of a group. One can be changed: whether its agents profile.</summary>
internal sealed class SettingsPage(ConsoleContext context) : ConsolePage(context)
{
    private const int MaxAgents = 100;

    public override PageView? Read(DatabaseSession session, PageRequest request)
    {
        DateTimeOffset now = Service.Now;
        ProfilingGroup group = ProfilingGroupStore.Get(session, request.GroupName, now);
        ResourcePolicy? policy = PolicyStore.Find(session, group.Id);
        List<Channel> channels = ChannelStore.List(session, group.Id);
        List<SeenAgent> agents = SeenAgent.List(session, group.Id, MaxAgents);
        Html content = Html.Join(
        [
            GroupHead.Write(group, "Settings", null, now),
            Region.Of("switch", Switch(group)),
            Region.Of("agents", Agents(request, group, agents)),
            Region.Of("parameters", Parameters(group)),
            Region.Of("details", Details(group, policy, channels)),
        ]);
        string state = PageState.Of(content);
        return state == request.KnownState ? null : new PageView { Title = $"Settings of {group.Name}", GroupName = group.Name, Content = content, State = state };
    }

    private static Html Switch(ProfilingGroup group) => Html.Of($"""
        <section class="card switching" aria-labelledby="switch-title">
        <div><h2 id="switch-title">Profiling is {(group.ProfilingEnabled ? "on" : "off")}</h2>
        <p class="dim">{(group.ProfilingEnabled ? "Agents of this group measure and report." : "Agents of this group ask now and then whether they may measure again. Until then they measure nothing.")}</p></div>
        <form method="post" action="{Links.Switch(group.Name)}"><input type="hidden" name="enabled" value="{(group.ProfilingEnabled ? "false" : "true")}">
        <button class="switch" id="profiling" type="submit" role="switch" aria-checked="{(group.ProfilingEnabled ? "true" : "false")}" aria-label="Profiling"><span class="knob"></span></button></form>
        </section>
        """);

    private Html Agents(PageRequest request, ProfilingGroup group, List<SeenAgent> agents) => Html.Of($"""
        <section class="card" aria-labelledby="agents-title">
        <div class="bar"><h2 id="agents-title">Agents</h2></div>
        {(agents.Count == 0 ? Html.Of($"""<div class="pad"><p>No agent has asked for its settings yet.</p>{SetUpText.Write(Context, request, group.Name, exists: true)}</div>""") : Table("Agents", ["Instance", "Last contact", "Metadata"], agents.Select(Row)))}
        </section>
        """);

    private static Html Parameters(ProfilingGroup group)
    {
        JsonObject configuration = AgentConfiguration.Write(group.ProfilingEnabled);
        IEnumerable<(string Name, string Value)> rows =
        [
            ("shouldProfile", configuration["shouldProfile"]!.ToJsonString()), // AgentConfiguration writes these members.
            ("periodInSeconds", configuration["periodInSeconds"]!.ToJsonString()),
            .. configuration["agentParameters"]!.AsObject().Select(parameter => (parameter.Key, parameter.Value!.GetValue<string>())),
        ];
        return Html.Of($"""
            <section class="card" aria-labelledby="parameters-title">
            <div class="bar"><h2 id="parameters-title">Agent settings</h2><p class="dim">the response of ConfigureAgent</p></div>
            {Facts(rows.Select(row => (row.Name, Html.Of($"{row.Value}"))))}
            </section>
            """);
    }

    private Html Details(ProfilingGroup group, ResourcePolicy? policy, List<Channel> channels)
    {
        string[] principals = [.. (policy?.Principals ?? []).Select(principal => principal?.GetValue<string>() ?? "")];
        IEnumerable<(string, Html)> facts =
        [
            ("ARN", Html.Of($"<code>{ProfilingGroupArn.Of(Service, group.Name)}</code>")),
            ("Compute platform", Html.Of($"{group.ComputePlatform}")),
            ("Created", TimeText.Of(group.CreatedAt)),
            ("Updated", TimeText.Of(group.UpdatedAt)),
            ("Policy", principals.Length == 0 ? None("no principal may send profiles by a policy of the group") : Texts(principals)),
            ("Notifications", channels.Count == 0 ? None("none") : Texts(channels.Select(channel => channel.Uri))),
        ];
        return Html.Of($"""
            <section class="card" aria-labelledby="details-title">
            <div class="bar"><h2 id="details-title">Group</h2></div>
            {Facts(facts)}
            </section>
            <section class="card" aria-labelledby="tags-title">
            <div class="bar"><h2 id="tags-title">Tags</h2></div>
            {(group.Tags.Count == 0 ? Html.Of($"""<p class="pad dim">This group has no tags.</p>""") : Table("Tags", ["Key", "Value"], group.Tags.Select(tag => Html.Of($"""<tr><td>{tag.Key}</td><td>{tag.Value?.GetValue<string>() ?? ""}</td></tr>"""))))}
            </section>
            """);
    }

    private static Html Row(SeenAgent agent) => Html.Of($"""
        <tr><td class="frame">{(agent.Instance.Length == 0 ? "(no instance)" : agent.Instance)}</td><td>{TimeText.Ago(agent.Seen)}</td><td class="frame dim">{agent.Metadata}</td></tr>
        """);

    private static Html Table(string name, string[] heads, IEnumerable<Html> rows) => Html.Of($"""
        <div class="scroll" tabindex="0" role="group" aria-label="{name}"><table><thead><tr>{heads.Select(head => Html.Of($"""<th scope="col">{head}</th>"""))}</tr></thead><tbody>{rows}</tbody></table></div>
        """);

    private static Html Facts(IEnumerable<(string Name, Html Value)> facts)
        => Html.Of($"""<dl class="facts-list">{facts.Select(fact => Html.Of($"<div><dt>{fact.Name}</dt><dd>{fact.Value}</dd></div>"))}</dl>""");

    private static Html None(string text) => Html.Of($"""<span class="dim">{text}</span>""");

    private static Html Texts(IEnumerable<string> texts) => Html.Of($"""<ul class="texts">{texts.Select(text => Html.Of($"<li><code>{text}</code></li>"))}</ul>""");
}
