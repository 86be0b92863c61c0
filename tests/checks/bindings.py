#!/usr/bin/env python3
# bindings.py: Python builds, reads, renders and catches an error.
# SPDX-License-Identifier: MIT

import os
import pathlib
import sys
import tempfile

import checklib as lib

JOURNEY = """<journey xmlns="urn:rihla:journey:1" xml:lang="ar">
<title>رحلة</title>
<stage kind="awareness"><goal>يعرف الخدمة</goal>
<touchpoint id="ad"><title>إعلان</title><emotion value="1">فضول</emotion>
</touchpoint></stage></journey>
"""


def import_rihla():
    import gi
    gi.require_foreign("cairo")
    gi.require_version("Rihla", "0.1")
    from gi.repository import GLib, Rihla
    return GLib, Rihla


def expect(condition, what):
    return [] if condition else [what]


def build(rihla):
    journey = rihla.Journey.new()
    journey.set_language("en")
    journey.set_title("A visit")
    stage = journey.add_stage(rihla.StageKind.DECISION, "Deciding")
    touchpoint = stage.add_touchpoint("Desk")
    touchpoint.set_id("desk")
    touchpoint.add_emotion("glad", 1.5)
    touchpoint.add_pain_point("A long queue").set_severity(4)
    touchpoint.insert_action("Draws a number", -1)
    touchpoint.insert_thought("Is this the right desk?", -1)
    touchpoint.add_image("desk.svg", "A desk")
    touchpoint.add_lane_text("policy", "Served in turn").set_id("turn")
    touchpoint.add_emotion("calm", 1).set_state(rihla.EmotionState.FUTURE)
    journey.add_lane(rihla.LaneKind.TEXT, "Policy").set_id("policy")
    journey.add_lane(rihla.LaneKind.QUOTES, None).set_hidden(True)
    journey.set_lane_names(["actions", "emotion", "policy"])
    journey.set_source("Interviews")
    journey.add_annotation("desk", "The only desk").set_id("only")
    journey.seal(None)
    return journey


def building_problems(rihla):
    journey = build(rihla)
    found = journey.find_touchpoint("desk")
    yield from expect(journey.is_sealed(), "it is not sealed")
    yield from expect(journey.get_n_stages() == 1, "it has not one stage")
    yield from expect(found is not None and found.get_title() == "Desk",
                      "the touchpoint is not found")
    yield from expect(found.get_emotion(0).get_value() == 1.5,
                      "the emotion is lost")
    yield from expect(journey.find_touchpoint("none") is None,
                      "an id that is not there is found")


def story_problems(rihla):
    """What a map shows beyond stages and touchpoints."""
    journey = build(rihla)
    desk = journey.find_touchpoint("desk")
    yield from expect(journey.get_lane_names() ==
                      ["actions", "emotion", "policy"], "the lanes are lost")
    yield from expect(journey.get_source() == "Interviews",
                      "the source is lost")
    yield from expect(desk.get_action(0) == "Draws a number" and
                      desk.get_thought(0) == "Is this the right desk?",
                      "an action or a thought is lost")
    yield from expect(desk.get_image(0).get_href() == "desk.svg" and
                      desk.get_image(0).get_text() == "A desk",
                      "the image is lost")
    yield from expect(journey.find_lane_text("turn").get_lane().get_title() ==
                      "Policy", "the text has no lane")
    yield from expect(not desk.get_emotion(0).is_future() and
                      desk.get_emotion(1).is_future(),
                      "the states of emotions are mixed up")
    yield from expect(journey.get_lane(1).is_hidden() and
                      journey.get_lane(1).get_kind() == rihla.LaneKind.QUOTES,
                      "the hidden lane is lost")
    yield from expect(journey.find_annotation("only").get_ref() == "desk",
                      "the annotation is lost")


MEASURED = """<journey xmlns="urn:rihla:journey:1" currency="SAR">
<persona id="p" lifetime-value="100"/><channel id="a"/><channel id="b"/>
<stage id="s" entered="100"><touchpoint id="t" channel="a" wait="PT1M">
<emotion value="1"/><metric id="m" kind="csat" good="81" n="263"/>
<pain id="q" frequency="1" loss="0.5"/></touchpoint>
<touchpoint id="u" channel="b"><emotion value="-1"/></touchpoint></stage>
<stage id="e" entered="40"/></journey>
"""


def review_problems(glib, rihla):
    """Findings, with levels of the journey and of the caller."""
    journey = read(glib, rihla, JOURNEY.replace(
        'xml:lang="ar"', 'xml:lang="ar" review="R103=error"'))
    yield from expect(journey.get_review() == "R103=error",
                      "the levels are lost")
    journey.seal(None)
    options = rihla.ReviewOptions.new()
    options.set_level("R117", rihla.ReviewLevel.OFF)
    yield from expect(options.get_level("R117") == rihla.ReviewLevel.OFF,
                      "the level is not kept")
    found = rihla.Diagnostics.new()
    rihla.Report.new(journey).review(options, found)
    codes = [found.get_code(index) for index in range(found.get_n())]
    yield from expect(codes == ["R103", "R104", "R105"], f"found {codes}")
    yield from expect(found.get_severity(0) == rihla.Severity.ERROR and
                      found.get_id(0) == "ad" and found.get_line(0) == 4,
                      "the finding is of another place")
    yield from expect('"code": "R103"' in found.to_json() and
                      '"ruleId": "R103"' in found.to_sarif(None),
                      "the findings are not written")
    known = [rihla.review_get_code(index)
             for index in range(rihla.review_get_n_codes())]
    yield from expect("R121" in known and rihla.review_get_reason(0) and
                      rihla.review_get_summary(0), "no findings are known")
    try:
        options.set_level("R199", rihla.ReviewLevel.OFF)
    except glib.Error as error:
        yield from expect(
            error.matches(rihla.error_quark(), rihla.Error.UNSUPPORTED),
            f"another error than UNSUPPORTED: {error.domain} {error.code}")
    else:
        yield "a finding that is none has a level"


def report_problems(glib, rihla):
    """Measures by their accessors and by the list; what is absent is so."""
    journey = read(glib, rihla, MEASURED)
    journey.seal(None)
    report = rihla.Report.new(journey)
    leak = report.get_largest_leak()
    mean = report.find_measure("emotion.mean", None)
    listed = [report.get_measure(index)
              for index in range(report.get_n_measures())]
    yield from expect(report.get_emotion_mean(None) == 0 and
                      report.get_emotion_lowest_id(None) == "u" and
                      report.get_peak_end(None) == -1, "another emotion")
    yield from expect(report.get_channel_switches() == 1 and
                      report.get_handoffs() == -1 and
                      report.get_wait_seconds("s") == 60, "another effort")
    yield from expect(report.get_metric_n(0) == 263 and
                      25 < report.get_metric_low(0) < 26, "another metric")
    yield from expect((leak[0].get_id(), leak[1].get_id(), leak.lost) ==
                      ("s", "e", 60), f"another leak: {leak}")
    yield from expect(report.get_at_risk(None) == 5000 and
                      report.get_pain_at_risk(0)[1] == 5000, "another risk")
    yield from expect(mean.get_n() == 2 and
                      mean.get_unit() == rihla.Unit.POINTS and
                      mean.get_better() == rihla.Better.HIGHER and
                      mean.get_low() != mean.get_low(), "another mean")
    yield from expect(report.find_measure("friction.handoffs", None) is None,
                      "what is absent is found")
    del report
    yield from expect("funnel.conversion" in
                      [measure.get_key() for measure in listed],
                      "measures do not outlive their report")


def theme_problems(rihla):
    names = rihla.Theme.list_names()
    yield from expect("dark" in names and "print" in names,
                      f"only the themes {names}")
    options = rihla.LayoutOptions.new()
    maps = set()
    for name in names:
        options.set_theme(rihla.Theme.new_named(name))
        layout = rihla.Layout.new(build(rihla), options, None)
        maps.add(layout.to_bytes("svg", 1.0).get_data())
        yield from expect(layout.audit(None) == 0, f"{name} has faults")
    yield from expect(len(maps) == len(names), "two themes look the same")


def read(glib, rihla, text, name="journey.xml"):
    return rihla.Journey.read_bytes(glib.Bytes.new(text.encode()), name, None,
                                    None)


def reading_problems(glib, rihla):
    journey = read(glib, rihla, JOURNEY)
    yield from expect(journey.get_title() == "رحلة", "the title is lost")
    journey.seal(None)
    touchpoint = journey.find_touchpoint("ad")
    yield from expect(touchpoint.get_emotion(0).get_word() == "فضول",
                      "the word is lost")
    again = journey.to_bytes("xml", None).get_data().decode()
    yield from expect("إعلان" in again, "the journey is not written")


def rendering_problems(rihla):
    import cairo
    layout = rihla.Layout.new(build(rihla), None, None)
    width, height = layout.get_width(), layout.get_height()
    yield from expect(width > 100 and height > 100, "the map has no size")
    starts = {"svg": b"<?xml", "pdf": b"%PDF", "png": b"\x89PNG"}
    for name, start in starts.items():
        data = layout.to_bytes(name, 1.0).get_data()
        yield from expect(data.startswith(start), f"that is no {name}")
    surface = cairo.ImageSurface(cairo.FORMAT_ARGB32, int(width), int(height))
    layout.draw(cairo.Context(surface))
    surface.flush()
    yield from expect(any(bytes(surface.get_data())), "nothing was drawn")
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "map.svg"
        layout.write_file(str(path), None, 1.0)
        yield from expect(path.stat().st_size > 1000, "no file was written")


def phone_problems(rihla):
    options = rihla.LayoutOptions.new()
    options.set_phone_width(rihla.PHONE_WIDTH)
    phone = rihla.Layout.new(build(rihla), options, None)
    yield from expect(phone.get_width() == rihla.PHONE_WIDTH,
                      "the phone map has another width")
    options.set_phone_width(0)
    wide = rihla.Layout.new(build(rihla), options, None)
    yield from expect(wide.get_width() > wide.get_height() / 2,
                      "the wide map is not back")


def page_problems(rihla):
    """A page too small to read: several pages, each drawn and found."""
    options = rihla.LayoutOptions.new()
    options.parse_page("A6")
    options.set_smallest_text(14)
    layout = rihla.Layout.new(build(rihla), options, None)
    n_pages = layout.get_n_pages()
    yield from expect(n_pages > 1, f"{n_pages} pages")
    is_found, page = layout.find_page("desk")
    yield from expect(is_found and page < n_pages, "the desk has no page")
    is_found, extents = layout.get_page_extents(page, "desk")
    yield from expect(is_found and extents.width > 0, "the desk has no place")
    for index in range(n_pages):
        data = layout.page_to_svg(index).get_data()
        yield from expect(data.startswith(b"<?xml"), "that is no page")
    names = layout.list_files("map.png", None)
    yield from expect(names[0] == "map-1.png" and len(names) == n_pages,
                      f"the files are {names}")


def choice_problems(glib, rihla):
    """Lanes are chosen, hidden and renamed; a level leaves some out."""
    def draw(options):
        return rihla.Layout.new(build(rihla), options, None).to_string()

    options = rihla.LayoutOptions.new()
    options.set_lanes(["policy", "pains"])
    options.set_lane_title("policy", "House rules")
    text = draw(options)
    yield from expect('"House rules"' in text and " touchpoint " not in text,
                      "the chosen lanes are not drawn")
    options.set_hidden_lanes(["pains"])
    yield from expect(" pain " not in draw(options), "pains are not hidden")
    options.set_lanes(["weather"])
    try:
        draw(options)
    except glib.Error as error:
        yield from expect(
            error.matches(rihla.error_quark(), rihla.Error.UNSUPPORTED),
            f"another error than UNSUPPORTED: {error.domain} {error.code}")
    else:
        yield "a lane of no meaning is drawn"
    options = rihla.LayoutOptions.new()
    options.set_detail(rihla.Detail.EXECUTIVE)
    text = draw(options)
    yield from expect(" face " in text and " touchpoint " not in text,
                      "a summary has cards of touchpoints")


def error_problems(glib, rihla):
    broken = JOURNEY.replace('value="1"', 'value="3"')
    try:
        read(glib, rihla, broken)
    except glib.Error as error:
        yield from expect(
            error.matches(rihla.error_quark(), rihla.Error.VALUE),
            f"another error than VALUE: {error.domain} {error.code}")
        yield from expect(error.message.startswith("journey.xml:4:"),
                          f"no place: {error.message}")
    else:
        yield "a value out of range is read"
    try:
        rihla.Journey.read_file("/nonexistent/journey.xml", None, None)
    except glib.Error as error:
        yield from expect(error.domain in ("g-file-error-quark",
                                           "g-io-error-quark"),
                          f"another domain: {error.domain}")
    else:
        yield "a missing file is read"


def make_economy(rihla):
    """A journey in which 900 · 0.8 / 0.3 · 1000 · 0.1 is at risk."""
    journey = rihla.Journey.new()
    journey.set_period(86400)
    persona = journey.add_persona("P")
    persona.set_margin(900)
    persona.set_retention(0.8)
    persona.set_discount(0.1)
    stage = journey.add_stage(rihla.StageKind.SERVICE, None)
    stage.set_entered(1000)
    touchpoint = stage.add_touchpoint("T")
    touchpoint.set_kind(rihla.TouchpointKind.SERVICE)
    pain = stage.add_pain_point("slow")
    pain.set_id("p1")
    pain.set_frequency(0.5)
    pain.set_loss(0.2)
    opportunity = stage.add_opportunity("hurry")
    opportunity.set_id("o1")
    opportunity.set_resolves(["p1"])
    opportunity.set_effect(0.5)
    opportunity.set_cost(30000)
    journey.seal(None)
    return journey


def economy_problems(glib, rihla):
    journey = make_economy(rihla)
    report = rihla.Report.new(journey)
    yield from expect(round(report.get_at_risk(None)) == 240000, "revenue at risk")
    yield from expect(report.get_n_opportunities() == 1, "opportunities")
    yield from expect(round(report.get_opportunity_return(0)) == 3, "return")
    yield from expect(round(report.get_opportunity_payback(0)) == 21600,
                      "payback")
    yield from expect(report.get_action(0).get_id() == "o1", "where to act")
    yield from expect(report.is_action_by_value(0), "how it is ranked")
    yield from expect(report.get_service_share() == 1, "the share of service")
    assumed = journey.assume(["o1.status=done"])
    after = rihla.Report.new(assumed)
    yield from expect(round(after.get_at_risk(None)) == 120000,
                      "what is assumed")
    text = rihla.Report.difference_to_csv(report, after)
    yield from expect("value.at_risk" in text, "the difference")
    copy = journey.copy()
    yield from expect(not copy.is_sealed(), "the copy is sealed")
    copy.set_title("another")
    yield from expect(journey.get_title() is None, "the copy is no copy")
    try:
        journey.assume(["o2.status=done"])
        yield "an id that is not there can be assumed"
    except glib.Error as error:
        yield from expect(
            error.matches(rihla.error_quark(), rihla.Error.REFERENCE),
            f"another error than REFERENCE: {error.code}")


def lifetime_problems(rihla):
    """A child outlives the journey that Python let go of."""
    touchpoint = build(rihla).get_stage(0).get_touchpoint(0)
    yield from expect(touchpoint.get_title() == "Desk",
                      "the touchpoint went with its journey")


def gather(function, *arguments):
    """The problems, an exception being one of them."""
    try:
        return list(function(*arguments))
    except Exception as error:  # pylint: disable=broad-except
        return [f"{type(error).__name__}: {error}"]


def main():
    tap = lib.Tap()
    if os.environ.get("HAVE_INTROSPECTION") != "yes":
        tap.skip("the bindings", "configured without introspection")
        tap.done()
        return
    try:
        glib, rihla = import_rihla()
    except (ImportError, ValueError) as error:
        tap.case("Python imports Rihla", [str(error)])
        tap.done()
        return
    tap.case("Python imports Rihla")
    tap.case("Python builds a journey", gather(building_problems, rihla))
    tap.case("Python tells the story", gather(story_problems, rihla))
    tap.case("Python reviews a journey", gather(review_problems, glib, rihla))
    tap.case("Python measures", gather(report_problems, glib, rihla))
    tap.case("Python draws in each theme", gather(theme_problems, rihla))
    tap.case("Python reads a journey", gather(reading_problems, glib, rihla))
    tap.case("Python renders a map", gather(rendering_problems, rihla))
    tap.case("Python renders a map for a phone", gather(phone_problems, rihla))
    tap.case("Python turns pages", gather(page_problems, rihla))
    tap.case("Python chooses what is drawn",
             gather(choice_problems, glib, rihla))
    tap.case("Python catches errors", gather(error_problems, glib, rihla))
    tap.case("Python asks what if", gather(economy_problems, glib, rihla))
    tap.case("Python keeps a child", gather(lifetime_problems, rihla))
    tap.done()


sys.exit(main())
