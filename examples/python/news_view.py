#!/usr/bin/env python3
"""Keeps the published articles and their mentions in two tables of SQLite.

They stay right under updates, kills and restarts of this program.

    apt-get install python3-confluent-kafka python3-avro        # on Debian
    python3 examples/python/news_view.py news.sqlite

With --once it stops when it has read all that there is, and prints the articles. Environment:
BOOTSTRAP_SERVERS, SCHEMA_REGISTRY_URL; AWAY_HOURS, after which it starts over.
"""
import io
import json
import os
import sqlite3
import sys
import time
import urllib.request

import avro.io
import avro.schema
from confluent_kafka import OFFSET_BEGINNING, Consumer, KafkaError, TopicPartition

PUBLISHED, MENTION = "news.published.v1", "news.mention.v1"
BOOTSTRAP = os.environ.get("BOOTSTRAP_SERVERS", "127.0.0.1:9092")
REGISTRY = os.environ.get("SCHEMA_REGISTRY_URL", "http://127.0.0.1:8081/apis/ccompat/v7")
# Tombstones stay for seven days: who is away for longer may never hear of a kill.
AWAY_SECONDS = 3600 * int(os.environ.get("AWAY_HOURS", "144"))

schemas = {}


def decode(value):
    """A record in Confluent's wire format: a zero byte, the schema's id in four bytes, Avro."""
    schema_id = int.from_bytes(value[1:5], "big")
    if schema_id not in schemas:
        with urllib.request.urlopen(f"{REGISTRY}/schemas/ids/{schema_id}", timeout=20) as answer:
            schemas[schema_id] = avro.schema.parse(json.load(answer)["schema"])
    return avro.io.DatumReader(schemas[schema_id]).read(avro.io.BinaryDecoder(io.BytesIO(value[5:])))


def open_database(file):
    database = sqlite3.connect(file)
    database.executescript("""
        CREATE TABLE IF NOT EXISTS article (uri TEXT PRIMARY KEY, version INTEGER, headline TEXT);
        CREATE TABLE IF NOT EXISTS mention
            (id TEXT PRIMARY KEY, articleUri TEXT, articleVersion INTEGER, entityName TEXT);
        CREATE TABLE IF NOT EXISTS place
            (topic TEXT, part INTEGER, position INTEGER, PRIMARY KEY (topic, part));
        CREATE TABLE IF NOT EXISTS caught_up (one INTEGER PRIMARY KEY, at REAL);
    """)
    return database


def resume(database, consumer):
    """Goes on where the database says, or starts over from nothing."""
    places = {(t, p): at for t, p, at in database.execute("SELECT topic, part, position FROM place")}
    last = database.execute("SELECT max(at) FROM caught_up").fetchone()[0] or 0
    if not places or last + AWAY_SECONDS < time.time():
        with database:
            for table in ("article", "mention", "place", "caught_up"):
                database.execute(f"DELETE FROM {table}")
        places = {}
    print(f"going on from {places}" if places else "starting from an empty view", file=sys.stderr)
    partitions = [
        TopicPartition(topic, number, places.get((topic, number), OFFSET_BEGINNING))
        for topic in (PUBLISHED, MENTION)
        for number in consumer.list_topics(topic, timeout=20).topics[topic].partitions
    ]
    consumer.assign(partitions)
    return {(partition.topic, partition.partition) for partition in partitions}


def take(database, message):
    """A record says all about its key, and an empty one that there is nothing any more.

    So the row is replaced, never changed, and a record that comes again does no harm.
    """
    key = message.key().decode()
    table, column = ("article", "uri") if message.topic() == PUBLISHED else ("mention", "id")
    database.execute(f"DELETE FROM {table} WHERE {column} = ?", (key,))
    if message.value() is None:
        return
    record = decode(message.value())
    if table == "article":
        row = (key, record["version"], record["article"]["headline"])
        database.execute("INSERT INTO article VALUES (?, ?, ?)", row)
    else:
        row = (key, record["articleUri"], record["articleVersion"], record["entityName"])
        database.execute("INSERT INTO mention VALUES (?, ?, ?, ?)", row)


def take_batch(database, consumer, behind):
    """Rows and positions change in one transaction, so that no record counts twice or never."""
    with database:
        for message in consumer.consume(500, timeout=0.5):
            part = (message.topic(), message.partition())
            if message.error() is None:
                behind.add(part)
                take(database, message)
                database.execute(
                    "INSERT OR REPLACE INTO place VALUES (?, ?, ?)", (*part, message.offset() + 1))
            elif message.error().code() == KafkaError._PARTITION_EOF:
                behind.discard(part)
            else:
                raise SystemExit(f"{part}: {message.error()}")
        if not behind:
            database.execute("INSERT OR REPLACE INTO caught_up VALUES (1, ?)", (time.time(),))
    return not behind


def main():
    once = "--once" in sys.argv
    database = open_database(sys.argv[1])
    consumer = Consumer({
        "bootstrap.servers": BOOTSTRAP,
        "group.id": "unused",  # the library asks for one; positions lie in the database
        "enable.auto.commit": False,
        "isolation.level": "read_committed",
        # Topics that were made anew have other positions: better to stop than to guess.
        "auto.offset.reset": "error",
        "enable.partition.eof": True,
        "fetch.message.max.bytes": 8 * 1024 * 1024,
    })
    behind = resume(database, consumer)
    while not take_batch(database, consumer, behind) or not once:
        pass
    # Partitions are read apart, so that a row may be here some milliseconds before its article:
    # the version joins them.
    for row in database.execute("""
            SELECT a.uri, a.version, a.headline, count(m.id) FROM article a LEFT JOIN mention m
            ON m.articleUri = a.uri AND m.articleVersion = a.version GROUP BY a.uri ORDER BY a.uri"""):
        print(*row, sep="\t")
    consumer.close()


if __name__ == "__main__":
    main()
